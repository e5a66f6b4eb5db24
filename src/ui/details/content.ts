import { type Evidenced, type Filter, isTieId, NO_FILTER, type Profile, type Question } from "../../query/index.ts";

/** What the details show, with a key that changes when it is about something else. */
export type Content =
  | { readonly kind: "overview"; readonly key: string }
  | { readonly kind: "many"; readonly key: string; readonly ids: readonly string[] }
  | {
      readonly kind: "profile";
      readonly key: string;
      readonly profile: Profile;
      /** Of the record that was answered for. */
      readonly revision: number;
      readonly hidden: number;
    }
  | { readonly kind: "tie"; readonly key: string; readonly evidence: Evidenced; readonly hidden: number }
  | { readonly kind: "absent"; readonly key: string }
  | { readonly kind: "waiting"; readonly key: string };

/** Before the first answer: whether there is such a thing is not known yet. */
export const WAITING: Content = { kind: "waiting", key: "" };

/** Statements behind a tie that are asked for at once; the record's largest edges have a few dozen. */
const PAGE = 500;

/** What to ask of one selected thing; null when nothing or more is selected. */
export function questionOf(selected: readonly string[], filter: Filter): DetailQuestion | null {
  const [id] = selected;
  if (id === undefined || selected.length > 1) return null;
  return isTieId(id) ? { ask: "evidence", tie: id, from: 0, size: PAGE, filter } : { ask: "profile", id, filter };
}
export type DetailQuestion = Extract<Question, { ask: "evidence" | "profile" }>;

/** The filter without anything that hides. */
export function unfiltered({ appearances }: Filter): Filter {
  return { ...NO_FILTER, appearances };
}

type Answer = Evidenced | Profile | null;

/**
 * @param answer Under the filter.
 * @param whole The same without the filter; stands in for an answer that the filter leaves nothing of.
 * @param revision Of the record that both are of.
 */
export function contentOf(selected: readonly string[], answer: Answer, whole: Answer, revision: number): Content {
  const [id] = selected;
  if (id === undefined) return { kind: "overview", key: "" };
  if (selected.length > 1) return { kind: "many", key: selected.join(" "), ids: selected };
  const shown = answer ?? whole;
  if (shown === null) return { kind: "absent", key: id };
  const hidden = whole === null ? 0 : statementsIn(whole) - (answer === null ? 0 : statementsIn(answer));
  return "tie" in shown
    ? { kind: "tie", key: id, evidence: shown, hidden }
    : { kind: "profile", key: id, profile: shown, revision, hidden };
}

function statementsIn(answer: Evidenced | Profile): number {
  return "tie" in answer ? answer.statements.total : answer.statements.length;
}
