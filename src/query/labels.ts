/** The words that answers carry: names of values, and what lies between the two ends of a tie. */
import type { Act, ActorKind, Form, StanceValue } from "../model/index.ts";
import type { ReviewKey, StanceKey } from "./filter.ts";

export const STANCE_LABELS: Readonly<Record<StanceKey, string>> = {
  support: "Support",
  oppose: "Oppose",
  mixed: "Mixed",
  neutral: "Neutral",
  uncoded: "Not coded",
};

const VERBS: Readonly<Record<StanceValue, readonly [one: string, many: string]>> = {
  support: ["supports", "support"],
  oppose: ["opposes", "oppose"],
  mixed: ["is mixed on", "are mixed on"],
  neutral: ["is neutral on", "are neutral on"],
};

/** What stands between who takes a stance and its target: "opposes", of several or of a group "oppose". */
export function stanceVerb(stance: StanceValue, many: boolean): string {
  return VERBS[stance][many ? 1 : 0];
}

/** What stands for a stance where there is no mark: plus, minus, plus-minus, a centred dot. */
export const STANCE_SIGNS: Readonly<Record<StanceValue, string>> = {
  support: "+",
  oppose: "\u2212",
  mixed: "±",
  neutral: "·",
};

export const FORM_LABELS: Readonly<Record<Form, string>> = {
  direct: "Direct quotation",
  mixed: "Partly quoted",
  indirect: "Reported speech",
};

/** What a statement does, as a line under the words says it. */
export const ACT_LABELS: Readonly<Record<Act, string>> = {
  assert: "Assertion",
  demand: "Demand",
  order: "Order",
  request: "Request",
  promise: "Promise",
  accuse: "Accusation",
  decline: "Refusal to comment",
};

export const REVIEW_LABELS: Readonly<Record<ReviewKey, string>> = {
  suggested: "Suggested",
  confirmed: "Confirmed",
};

export const ACTOR_KIND_LABELS: Readonly<Record<ActorKind, string>> = {
  person: "Person",
  agency: "Agency",
  group: "Group",
  outlet: "Outlet",
};

export const UNDATED_LABEL = "No date";
export const SAID_LABEL = "said";
export const IN_LABEL = "in";
/** An affiliation whose role nobody states. */
export const AFFILIATED_LABEL = "affiliated with";
