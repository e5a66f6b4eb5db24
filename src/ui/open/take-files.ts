import type { Id } from "../../model/index.ts";
import type { Workbench } from "../../state/index.ts";
import type { NamedText } from "../../work/index.ts";
import { checkedWords, counted, listed } from "../words.ts";

/** More would take the page's memory; a record of 100,000 statements is smaller than that. */
export const FILE_MAX = 64 * 1024 * 1024;

type Kind = "record" | "article" | "unknown";

/** What a file is by its name and type, as far as they say. While it is dragged only its type is known. */
export function kindOfFile({ name = "", type }: { readonly name?: string; readonly type: string }): Kind {
  if (/json$/i.test(type) || /\.json$/i.test(name)) return "record";
  if (/^text\/(plain|markdown|html)$/i.test(type) || /\.(txt|text|md|markdown|x?html?)$/i.test(name)) return "article";
  return "unknown";
}

/**
 * Opens the one record among the files, attaches the articles to their sources, and tells what could not be done.
 * @returns whether a record was opened
 */
export async function takeFiles(workbench: Workbench, files: readonly File[]): Promise<boolean> {
  const [record] = files.filter((file) => kindOfFile(file) === "record");
  const articles = files.filter((file) => kindOfFile(file) === "article");
  return unlessRefused(workbench, files, async () => {
    const opened = record ? await workbench.openText(record.name, await record.text()) : false;
    if (articles.length > 0 && (opened || !record)) await attachTo(workbench, articles);
    return opened;
  });
}

/** Article texts for one source, or for whichever they belong to. */
export function takeArticles(workbench: Workbench, files: readonly File[], source?: Id): Promise<boolean> {
  return unlessRefused(workbench, files, async () => {
    await attachTo(workbench, files, source);
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
        "A record is a Record JSON file (.json). The text of an article is a plain text, Markdown or HTML file (.txt, .md, " +
          ".html); save other formats as plain text first.",
      ],
    };
  }
  const records = files.filter((file) => kindOfFile(file) === "record").map(({ name }) => name);
  if (records.length > 1) {
    return { title: "One record can be open at a time.", lines: [`These are ${records.length}: ${listed(records)}.`] };
  }
  return null;
}

/** Attaches article texts to the sources that they belong to, or to one, and tells what the check of their quotes found. */
async function attachTo(workbench: Workbench, files: readonly File[], source?: Id): Promise<void> {
  const { getState } = workbench.store;
  if (!getState().summary) {
    workbench.tell({
      tone: "problem",
      title: "No record is open that these texts could belong to.",
      problems: [],
      lines: ["Open a record first, then attach the articles that it was coded from."],
    });
    return;
  }
  const before = getState().notice;
  const texts = await Promise.all(files.map(textIn));
  await workbench.attach(texts, source);
  const { notice, checks } = getState();
  if (notice !== before) return;
  const known = checks.filter(({ state }) => state !== "unchecked");
  workbench.tell({
    tone: "done",
    title: `${counted(texts.length, "text")} attached. ${checkedWords(known)}.`,
    problems: [],
    lines: [],
  });
}

/** Of a page the article on it; whatever else as it stands, since records are coded from that. */
async function textIn(file: File): Promise<NamedText> {
  const text = await file.text();
  const { articleKind, readArticle } = await import("../../io/read-article.ts");
  const { value } = articleKind(file.name, text) === "html" ? await readArticle(file.name, text) : { value: null };
  return { name: file.name, text: value?.text ?? text };
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / (1024 * 1024))} MB`;
}
