import { createStore, type StoreApi } from "zustand/vanilla";
import { RECORD_FILE } from "../../io/article/file-kind.ts";
import { describe } from "../../io/describe.ts";
import type { Problem } from "../../model/index.ts";
import type { GivenArticle, ReadArticle, ReadOutcome } from "../../work/article-messages.ts";
import type { ArticleReader } from "../../work/read-client.ts";
import { kindOfFile } from "../open/kind-of-file.ts";
import { type DraftFacts, draftFacts, type FactField, NO_FACTS } from "./draft-facts.ts";

/** An article that somebody brought and that is not in a record yet. */
export interface Draft {
  readonly key: number;
  /** Its file's name; null when it was pasted. */
  readonly name: string | null;
  readonly state: "reading" | "read" | "refused";
  /** In words: why it cannot be read, or what is worth knowing. */
  readonly told: readonly string[];
  /** The text is held here and never drawn as a whole. */
  readonly article: ReadArticle | null;
  readonly facts: DraftFacts;
  /** What was brought when it may be a record and is no article; null otherwise. */
  readonly record: File | null;
}

interface Given {
  readonly name: string | null;
  readonly get: () => Promise<GivenArticle>;
  /** It as a file, to be opened where it turns out to be a record. */
  readonly file: () => File;
}

interface Brought {
  readonly drafts: readonly Draft[];
  /** Text that is being written or put together, and is no article yet. */
  readonly typed: string;
  /** Of the new record that they are to go into, once somebody wrote one. */
  readonly title: string | null;
}

export interface Drafts {
  readonly store: StoreApi<Brought>;
  takeFiles(files: readonly File[]): Promise<void>;
  takeText(text: string): Promise<void>;
  type(text: string): void;
  setTitle(title: string | null): void;
  /** What somebody writes in the form. */
  setFact(key: number, field: FactField, value: string): void;
  remove(keys: readonly number[]): void;
}

/** More would take the page's memory. In bytes. */
const FILE_MAX = 64 * 1024 * 1024;

/**
 * Articles on their way into a record. They are read one after the other, so that 200 files are not in memory at once, and stay until they are added or
 * removed, also while the dialog is closed. `outlets` gives the publishers that the open record knows.
 */
export function createDrafts(reader: ArticleReader, outlets: () => readonly string[]): Drafts {
  const store = createStore<Brought>(() => ({ drafts: [], typed: "", title: null }));
  let last = 0;
  let reading = Promise.resolve();
  let current: number | null = null;

  const change = (key: number, how: (draft: Draft) => Draft) =>
    store.setState(({ drafts }) => ({ drafts: drafts.map((one) => (one.key === key ? how(one) : one)) }));

  const read = async ({ key }: Draft, { get, file }: Given) => {
    // Removed while it waited.
    if (!store.getState().drafts.some((one) => one.key === key)) return;
    current = key;
    const outcome = await get()
      .then((article) => reader.read(article, outlets()))
      .catch((error: unknown) => ({ failed: error instanceof Error ? error.message : String(error) }));
    current = null;
    change(key, (draft) => afterReading(draft, outcome, `Pasted text ${key}`, file));
  };

  /** Adds rows at once and reads them in their turn. */
  const take = (given: readonly Given[]) => {
    const rows = given.map((one) => {
      last += 1;
      const { name } = one;
      const draft: Draft = {
        key: last,
        name,
        state: "reading",
        told: [],
        article: null,
        facts: NO_FACTS,
        record: null,
      };
      return { draft, one };
    });
    store.setState(({ drafts }) => ({ drafts: [...drafts, ...rows.map(({ draft }) => draft)] }));
    for (const { draft, one } of rows) reading = reading.then(() => read(draft, one));
    return reading;
  };

  return {
    store,
    takeFiles: (files) => take(files.map((file) => ({ name: file.name, get: () => bytesOf(file), file: () => file }))),
    takeText: (text) =>
      take([
        {
          name: null,
          get: () => Promise.resolve({ name: null, text }),
          file: () => new File([text], "Pasted text.json", { type: "application/json" }),
        },
      ]),
    type: (typed) => store.setState({ typed }),
    setTitle: (title) => store.setState({ title }),
    setFact: (key, field, value) =>
      change(key, (draft) => ({ ...draft, facts: { ...draft.facts, [field]: { value, from: null } } })),
    remove: (keys) => {
      const gone = new Set(keys);
      // One that takes long does not keep the others waiting.
      if (current !== null && gone.has(current)) reader.close();
      store.setState(({ drafts }) => ({ drafts: drafts.filter(({ key }) => !gone.has(key)) }));
    },
  };
}

async function bytesOf(file: File): Promise<GivenArticle> {
  if (file.size > FILE_MAX) {
    const megabytes = (bytes: number) => `${Math.round(bytes / (1024 * 1024))} MB`;
    throw new Error(`It has ${megabytes(file.size)}; up to ${megabytes(FILE_MAX)} can be read here.`);
  }
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function afterReading(
  draft: Draft,
  outcome: ReadOutcome | { readonly failed: string },
  nameless: string,
  file: () => File,
): Draft {
  const { name } = draft;
  if ("failed" in outcome) {
    return { ...draft, state: "refused", told: [`${name ?? nameless} could not be read. ${outcome.failed}`] };
  }
  const { article, problems } = outcome;
  const told = problems.map(describe);
  if (article === null)
    return { ...draft, state: "refused", told, record: mayBeRecord(name, problems) ? file() : null };
  return { ...draft, state: "read", told, article, facts: draftFacts(article.facts, name, nameless) };
}

/** By what is in it, or by its name where it was not looked into. */
function mayBeRecord(name: string | null, problems: readonly Problem[]): boolean {
  if (name !== null && kindOfFile({ name, type: "" }) === "record") return true;
  return problems.some(({ code, args }) => code === "other-file" && args.kind === RECORD_FILE);
}
