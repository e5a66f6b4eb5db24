import { createStore, type StoreApi } from "zustand/vanilla";
import { describe } from "../../io/describe.ts";
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
  /** A file that may be a record and is no article; null otherwise. */
  readonly record: File | null;
}

interface Given {
  readonly name: string | null;
  readonly get: () => Promise<GivenArticle>;
  readonly record?: File | null;
}

interface Brought {
  readonly drafts: readonly Draft[];
  /** Text that is being written or put together, and is no article yet. */
  readonly typed: string;
}

export interface Drafts {
  readonly store: StoreApi<Brought>;
  takeFiles(files: readonly File[]): Promise<void>;
  takeText(text: string): Promise<void>;
  type(text: string): void;
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
  const store = createStore<Brought>(() => ({ drafts: [], typed: "" }));
  let last = 0;
  let reading = Promise.resolve();
  let current: number | null = null;

  const change = (key: number, how: (draft: Draft) => Draft) =>
    store.setState(({ drafts }) => ({ drafts: drafts.map((one) => (one.key === key ? how(one) : one)) }));

  const read = async ({ key, name }: Draft, given: () => Promise<GivenArticle>) => {
    // Removed while it waited.
    if (!store.getState().drafts.some((one) => one.key === key)) return;
    current = key;
    const outcome = await given()
      .then((article) => reader.read(article, outlets()))
      .catch((error: unknown) => ({ failed: error instanceof Error ? error.message : String(error) }));
    current = null;
    change(key, (draft) => afterReading(draft, outcome, `Pasted text ${key}`, name));
  };

  /** Adds rows at once and reads them in their turn. */
  const take = (given: readonly Given[]) => {
    const rows = given.map(({ name, get, record = null }) => {
      last += 1;
      const draft: Draft = { key: last, name, state: "reading", told: [], article: null, facts: NO_FACTS, record };
      return { draft, get };
    });
    store.setState(({ drafts }) => ({ drafts: [...drafts, ...rows.map(({ draft }) => draft)] }));
    for (const { draft, get } of rows) reading = reading.then(() => read(draft, get));
    return reading;
  };

  return {
    store,
    takeFiles: (files) =>
      take(
        files.map((file) => {
          const record = kindOfFile(file) === "record" ? file : null;
          return { name: file.name, get: () => bytesOf(file), record };
        }),
      ),
    takeText: (text) => take([{ name: null, get: () => Promise.resolve({ name: null, text }) }]),
    type: (typed) => store.setState({ typed }),
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
  name: string | null,
): Draft {
  if ("failed" in outcome) {
    return { ...draft, state: "refused", told: [`${name ?? nameless} could not be read. ${outcome.failed}`] };
  }
  const told = outcome.problems.map(describe);
  const { article } = outcome;
  if (article === null) return { ...draft, state: "refused", told };
  return { ...draft, state: "read", told, article, facts: draftFacts(article.facts, name, nameless) };
}
