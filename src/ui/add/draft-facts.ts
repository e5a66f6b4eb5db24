import { languageTag, webAddress } from "../../io/article/article-facts.ts";
import type { FactOrigin, ProposedFacts } from "../../io/article/propose-facts.ts";
import { articleLabel, edtfRange } from "../../text/index.ts";

/** What can be said of an article before it is added, in the order of the form. */
export const FACT_FIELDS = ["label", "title", "publisher", "author", "published", "url", "language"] as const;
export type FactField = (typeof FACT_FIELDS)[number];

/** As it stands in the form; "" where nothing is known. */
export interface DraftFact {
  readonly value: string;
  /** Where it was found; null when somebody wrote it, or nobody found one. */
  readonly from: FactOrigin | "file’s name" | null;
}
export type DraftFacts = { readonly [F in FactField]: DraftFact };

const NONE: DraftFact = { value: "", from: null };
export const NO_FACTS: DraftFacts = {
  label: NONE,
  title: NONE,
  publisher: NONE,
  author: NONE,
  published: NONE,
  url: NONE,
  language: NONE,
};

/** What was found in an article -> the form. Its label is its title, or else its file's name; `nameless` is for what has neither. */
export function draftFacts(facts: ProposedFacts, name: string | null, nameless: string): DraftFacts {
  const found = (field: keyof ProposedFacts): DraftFact => facts[field] ?? NONE;
  const title = found("title");
  const named = name === null ? null : "file’s name";
  return {
    label: { value: articleLabel(title.value, name) ?? nameless, from: title.value === "" ? named : title.from },
    title,
    publisher: found("publisher"),
    author: found("author"),
    published: found("published"),
    url: found("url"),
    language: found("language"),
  };
}

/** What is wrong with a fact as it stands in the form, or null. Nothing is wrong with none, but for the label. */
export function factFault(field: FactField, value: string): string | null {
  const words = value.trim();
  if (words === "") return field === "label" ? "A label is needed: what lists call the article." : null;
  if (field === "published" && edtfRange(words) === null) return "Write it as 2025-06-08, 2025-06 or 2025.";
  if (field === "url" && webAddress(words) === null) return "It should begin with https:// or http://.";
  if (field === "language" && languageTag(words) === null) return "Write it as en, en-GB or de.";
  return null;
}
