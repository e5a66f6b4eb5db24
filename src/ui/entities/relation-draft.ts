/** What somebody did to somebody into what the fields of its form hold, and back. */
import type { SetRelation } from "../../edit/index.ts";
import { placesOf, withActionWords } from "../../extract/by-hand/index.ts";
import type { Id, Quote, Relation } from "../../model/index.ts";
import type { Choices } from "./actor-draft.ts";
import { changedFields, type Problems, touchedSince, typed } from "./problems.ts";
import { NO_DATE, typedDate } from "./typed-date.ts";

export interface RelationDraft {
  /** As the list of choices names them. */
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly date: string;
  readonly source: Id;
  /** The source's words that show it. */
  readonly quotes: readonly Quote[];
  /** More of them that are typed and not added yet: they are meant all the same. */
  readonly words: string;
  readonly gist: string;
}

/** What is known of something new. */
export type Begun = Partial<Pick<Relation, "to" | "kind" | "source" | "quotes">> & {
  /** Who did it. */
  readonly of?: Id;
};

/** Of something new what has `begun` stands in it. */
export function relationDraft(relation: Relation | null, begun: Begun, { labelOf }: Choices): RelationDraft {
  const label = (id: Id | undefined) => (id === undefined ? "" : (labelOf.get(id) ?? id));
  if (relation === null) {
    const { of, to, kind = "", source = "", quotes = [] } = begun;
    return { from: label(of), to: label(to), kind, date: "", source, quotes, words: "", gist: "" };
  }
  const { from, to, kind, date, source, quotes, gist } = relation;
  return { from: label(from), to: label(to), kind, date: date?.edtf ?? "", source, quotes, words: "", gist };
}

/**
 * The fields that are other than the relation's, all of a new one's; or what is wrong with them.
 * @param text The source's, as it was coded; null when it is not at hand.
 */
export function readRelationDraft(
  draft: RelationDraft,
  relation: Relation | null,
  { idOf, labelOf }: Choices,
  text: string | null,
): { readonly set: SetRelation } | { readonly problems: Problems } {
  const end = (text: string, before: Id | undefined) => {
    const named = typed(text);
    const isBefore = before !== undefined && (labelOf.get(before) ?? before) === named;
    return idOf.get(named) ?? (isBefore ? before : undefined);
  };
  const [from, to] = [end(draft.from, relation?.from), end(draft.to, relation?.to)];
  const [kind, gist] = [typed(draft.kind), typed(draft.gist)];
  const date = typedDate(draft.date, relation?.date ?? null, { basis: "stated", why: null });
  const words = withTyped(draft, text);
  const problems: Record<string, string> = {};
  if (from === undefined) problems.from = NOT_THERE;
  if (to === undefined) problems.to = NOT_THERE;
  if (kind === "") problems.kind = "Say what was done.";
  if (date === undefined) problems.date = NO_DATE;
  if (draft.source === "") problems.source = "Add an article first: an action stands in one.";
  if ("problem" in words) problems.words = words.problem;
  if (from === undefined || to === undefined || date === undefined || "problem" in words || hasAny(problems)) {
    return { problems };
  }
  const { quotes } = words;
  const read = { from, to, kind, date, source: draft.source, quotes, gist };
  const first = relation && relationDraft(relation, {}, { idOf, labelOf });
  if (relation === null || first === null) return { set: read };
  const touched = touchedSince(first, { ...draft, quotes });
  return {
    set: changedFields<SetRelation>(relation, read, (key) => key in draft && touched(key as keyof RelationDraft)),
  };
}

const NOT_THERE = "No actor of this record is called so. Choose one of the list.";
const hasAny = (problems: Problems) => Object.keys(problems).length > 0;

/** The quotes with the words that are typed, where these stand in the text once; or why not. */
export function withTyped(
  { quotes, words }: Pick<RelationDraft, "quotes" | "words">,
  text: string | null,
): { readonly quotes: readonly Quote[] } | { readonly problem: string } {
  if (typed(words) === "") return { quotes };
  if (text === null) return { problem: "The article’s text is not at hand, so that no words can be found in it." };
  const places = placesOf(text, words);
  const [place] = places;
  if (place === undefined) return { problem: "These words do not stand in the article." };
  if (places.length > 1)
    return { problem: `These words stand ${places.length} times in the article. Give more of them.` };
  const more = withActionWords(text, quotes, place);
  return more === quotes ? { problem: "There are no words here." } : { quotes: more };
}
