import { type Problem, problem, type Read } from "../model/index.ts";
import { canonicalText } from "../text/index.ts";
import { type ArticleFacts, NO_FACTS } from "./article/article-facts.ts";
import { fileKind, RECORD_FILE } from "./article/file-kind.ts";
import { TEXT_MAX } from "./file-bounds.ts";

export type { ArticleFacts };

/** An article as it is read: the text that all offsets and hashes are of, and what the file states of it. */
export interface ArticleFile extends ArticleFacts {
  /** Canonical. Of plain text the file itself; of other files the words of the article, paragraphs with an empty line between. */
  readonly text: string;
}

/**
 * A file's name and text -> the article in it: plain text as it is, Markdown as it is printed, HTML without what is around the article.
 * Whoever wrote the file: never rejects, runs nothing of it, and takes time in proportion to its length. What reads Markdown and HTML is
 * loaded when it is first needed. The same code runs in a page and in Node, so that the text and its hash are the same.
 */
export async function readArticle(name: string, file: string): Promise<Read<ArticleFile>> {
  if (file.length > TEXT_MAX) return refused(problem("too-long", name, { length: file.length, limit: TEXT_MAX }));
  if (file.includes("\u0000")) return refused(problem("binary-file", name, {}));
  const text = canonicalText(file);
  if (isRecord(text)) return refused(problem("other-file", name, { kind: RECORD_FILE }));
  return withWords(name, await readAs(articleKind(name, text), name, text));
}

/** A record's file, whatever it is called and in whichever order its keys stand. */
function isRecord(text: string): boolean {
  return /^\s*\{/.test(text) && /"type"\s*:\s*"onrecord"/.test(text);
}

/** Every place that this runs in has one; the rooms that know no place are not told so. */
declare const TextDecoder: new (
  encoding: "utf-8",
  options: { readonly fatal: true },
) => { decode(bytes: Uint8Array): string };

/**
 * {@link readArticle} of a file's bytes: a Word file, or text in UTF-8. What the file is its bytes tell before its name does; a file of another
 * kind, such as a record or a PDF file, is refused with a word instead of being read as text.
 */
export async function readArticleBytes(name: string, bytes: Uint8Array): Promise<Read<ArticleFile>> {
  const kind = fileKind(name, bytes);
  if (kind === "zip") return withWords(name, await wordFile(name, bytes));
  if (kind === "old-word") return refused(problem("old-word-file", name, {}));
  if (kind === "locked-word") return refused(problem("locked-word-file", name, {}));
  if (kind !== "text") return refused(problem("other-file", name, { kind }));
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are no text are seldom UTF-8 either.
    return refused(problem(bytes.includes(0) ? "binary-file" : "not-utf-8", name, {}));
  }
  return readArticle(name, text);
}

function withWords(name: string, { value, problems }: Read<ArticleFile>): Read<ArticleFile> {
  if (value === null || /[\p{L}\p{N}]/u.test(value.text)) return { value, problems };
  return refused(problem("no-words", name, {}));
}

async function wordFile(name: string, bytes: Uint8Array): Promise<Read<ArticleFile>> {
  const [{ docxArticle }, { UNPACKED_MAX }] = await Promise.all([
    import("./article/docx-article.ts"),
    import("./article/docx-parts.ts"),
  ]);
  const read = await docxArticle(bytes);
  switch (read.why) {
    case null:
      return { value: { ...NO_FACTS, title: read.title, text: read.text }, problems: [] };
    case "no-document":
      return refused(problem("other-file", name, { kind: "a zip file" }));
    case "damaged":
      // Whatever else is zipped begins with the same bytes.
      if (articleKind(name, "") !== "docx") return refused(problem("other-file", name, { kind: "a zip file" }));
      return refused(problem("damaged-word-file", name, {}));
    case "too-large":
      return refused(problem("unpacks-too-large", name, { limit: UNPACKED_MAX }));
  }
}

function refused(why: Problem): Read<ArticleFile> {
  return { value: null, problems: [why] };
}

async function readAs(kind: ArticleKind, name: string, text: string): Promise<Read<ArticleFile>> {
  switch (kind) {
    case "text":
      return { value: { ...NO_FACTS, text }, problems: [] };
    case "markdown": {
      const { markdownArticle } = await import("./article/markdown-article.ts");
      const read = markdownArticle(text);
      return { value: { ...read.facts, text: read.text }, problems: [] };
    }
    case "docx":
      return refused(problem("damaged-word-file", name, {}));
    case "html": {
      const { htmlArticle, OPEN_MAX } = await import("./article/html-article.ts");
      const read = htmlArticle(text);
      if (read === null) return refused(problem("too-deep", name, { limit: OPEN_MAX }));
      const problems = read.isWholePage ? [problem("whole-page", name, {})] : [];
      return { value: { ...read.facts, text: read.text }, problems };
    }
  }
}

export type ArticleKind = "text" | "markdown" | "html" | "docx";

/** By the name's ending; a file of another name that begins as a page does is one. */
export function articleKind(name: string, text: string): ArticleKind {
  const [, ending = ""] = /\.([A-Za-z0-9]+)$/.exec(name) ?? [];
  const known = Object.hasOwn(KINDS, ending.toLowerCase()) ? KINDS[ending.toLowerCase()] : undefined;
  return known ?? (/^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 1000)) ? "html" : "text");
}

const KINDS: Readonly<Record<string, ArticleKind>> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  docx: "docx",
};
