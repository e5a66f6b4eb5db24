import type { Id } from "../../model/index.ts";
import type { Workbench } from "../../state/index.ts";
import { unmatchedNotice } from "../../state/notice.ts";
import type { NamedText } from "../../work/index.ts";
import type { ArticleReader } from "../../work/read-client.ts";
import { checkedWords, counted, listed } from "../words.ts";
import { kindOfFile } from "./kind-of-file.ts";

/** More would take the page's memory; a record of 100,000 statements is smaller than that. */
export const FILE_MAX = 64 * 1024 * 1024;

/**
 * Opens the one record among the files, attaches the articles to their sources, and tells what could not be done. Articles that belong to no source
 * are brought to the dialog that adds them, which `showAdding` opens.
 * @returns whether a record was opened
 */
export async function takeFiles(
  workbench: Workbench,
  files: readonly File[],
  showAdding: () => void,
): Promise<boolean> {
  const [record] = files.filter((file) => kindOfFile(file) === "record");
  const articles = files.filter((file) => kindOfFile(file) === "article");
  return unlessRefused(workbench, files, async () => {
    const opened = record ? await workbench.openText(record.name, record) : false;
    if (articles.length === 0 || (record && !opened)) return opened;
    const rest = workbench.store.getState().summary ? await attachTo(workbench, articles) : articles;
    if (rest.length > 0) {
      const { draftsOf } = await import("../add/use-drafts.ts");
      showAdding();
      await draftsOf(workbench).takeFiles(rest);
    }
    return opened;
  });
}

/** Article texts for one source, or for whichever they belong to. */
export function takeArticles(workbench: Workbench, files: readonly File[], source?: Id): Promise<boolean> {
  return unlessRefused(workbench, files, async () => {
    const rest = await attachTo(workbench, files, source);
    if (rest.length > 0) workbench.tell(unmatchedNotice(rest.map(({ name }) => name)));
    return true;
  });
}

async function unlessRefused(workbench: Workbench, files: readonly File[], take: () => Promise<boolean>) {
  const refusal = whyNot(files);
  if (refusal) {
    workbench.tell({ tone: "problem", problems: [], ...refusal });
    return false;
  }
  try {
    return await take();
  } catch (error) {
    workbench.tell({
      tone: "problem",
      title: `${listed(files.map(({ name }) => name))} could not be read.`,
      problems: [],
      lines: ["The file may have been moved or changed while it was read.", String(error)],
    });
    return false;
  }
}

interface Refusal {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Null when all of them can be read here. */
export function whyTooLarge(files: readonly File[]): Refusal | null {
  const large = files.find(({ size }) => size > FILE_MAX);
  if (large === undefined) return null;
  return {
    title: `${large.name} is too large to be opened.`,
    lines: [`It has ${megabytes(large.size)}; up to ${megabytes(FILE_MAX)} can be read here.`],
  };
}

function whyNot(files: readonly File[]): Refusal | null {
  const tooLarge = whyTooLarge(files);
  if (tooLarge !== null) return tooLarge;
  const unknown = files.filter((file) => kindOfFile(file) === "unknown").map(({ name }) => name);
  if (unknown.length > 0) {
    return {
      title: `${listed(unknown)} cannot be read here.`,
      lines: [
        "A record is a Record JSON file (.json). The text of an article is a plain text, Markdown, HTML or Word file (.txt, .md, " +
          ".html, .docx); save other formats as one of these first.",
      ],
    };
  }
  const records = files.filter((file) => kindOfFile(file) === "record").map(({ name }) => name);
  if (records.length > 1) {
    return { title: "One record can be open at a time.", lines: [`These are ${records.length}: ${listed(records)}.`] };
  }
  return null;
}

/**
 * Attaches article texts to the sources that they belong to, or to one, and tells what the check of their quotes found.
 * @returns those that belong to none
 */
async function attachTo(workbench: Workbench, files: readonly File[], source?: Id): Promise<readonly File[]> {
  const { articleReader } = await import("../../work/read-client.ts");
  const reader = articleReader();
  try {
    const texts = await Promise.all(files.map((file) => textIn(file, reader)));
    const unmatched = new Set(await workbench.attach(texts, source));
    const attached = texts.filter(({ name }) => !unmatched.has(name)).length;
    const known = workbench.store.getState().checks.filter(({ state }) => state !== "unchecked");
    if (attached > 0) {
      const title = `${counted(attached, "text")} attached. ${checkedWords(known)}.`;
      workbench.tell({ tone: "done", title, problems: [], lines: [] });
    }
    return files.filter(({ name }) => unmatched.has(name));
  } finally {
    reader.close();
  }
}

/** Of a page or a Word file the article in it; whatever else as it stands, since records are coded from that. */
async function textIn(file: File, reader: ArticleReader): Promise<NamedText> {
  const { name } = file;
  const isText = !/\.(?:docx|x?html?)$/i.test(name);
  const text = isText ? await file.text() : "";
  if (isText && !/^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 1000))) return { name, text };
  const { article } = await reader.read({ name, bytes: new Uint8Array(await file.arrayBuffer()) }, []);
  return { name, text: article?.text ?? text };
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / (1024 * 1024))} MB`;
}
