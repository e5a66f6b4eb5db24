import type { EdtfDate, Id, OnRecord, Stance } from "../model/index.ts";
import { cut } from "./cut.ts";
import { named } from "./named.ts";

/** A field of the file -> what a reader calls it. */
export function fieldWord(field: string): string {
  return (Object.hasOwn(WORDS, field) ? WORDS[field] : undefined) ?? field;
}

const WORDS: Readonly<Record<string, string>> = {
  names: "file names",
  url: "address",
  published: "date",
  others: "joint speakers",
  onBehalfOf: "person or body spoken for",
  relayedBy: "relays",
  mention: "words that name the speaker",
  quotes: "words",
  gist: "summary",
  stances: "stance",
  uncoded: "reason for no stance",
  mentions: "names in the words",
  repeats: "repeated statement",
  short: "short name",
  sameAs: "addresses elsewhere",
  note: "note",
  counterExample: "counter-example",
  terms: "terms of use",
  from: "actor",
  to: "person or body that it was done to",
  by: "statement that tells of it",
};

/** What a field was set to, where that is told in a few words; else null. */
export function valueWords(record: OnRecord, field: string, value: unknown): string | null {
  switch (field) {
    case "speaker":
    case "from":
    case "to":
    case "onBehalfOf":
    case "publisher":
      return value === null ? "nobody" : named(record, "actors", value as Id);
    case "stances":
      return stancesWords(record, value as readonly Stance[]);
    case "date":
    case "published":
      return value === null ? "none" : (value as EdtfDate).edtf;
    case "name":
    case "title":
    case "label":
    case "act":
    case "form":
    case "kind":
      return typeof value === "string" ? cut(value) : "none";
    default:
      return null;
  }
}

function stancesWords(record: OnRecord, stances: readonly Stance[]): string | null {
  const [first, ...more] = stances;
  if (first === undefined) return "none";
  return more.length > 0 ? null : `${first.value} toward ${named(record, LIST_OF[first.toward.kind], first.toward.id)}`;
}

const LIST_OF = { actor: "actors", issue: "issues", statement: "statements" } as const;
