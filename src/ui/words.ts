import { type ActorKind, type CheckState, type EdtfDate, type SourceKind, STANCE_VALUES } from "../model/index.ts";
import type { Dating, Mix, NodeKind } from "../query/index.ts";
import { STANCE_LABELS } from "../query/labels.ts";
import { dateWords } from "../text/date-words.ts";

export {
  ACT_LABELS as ACT_NAMES,
  FORM_LABELS as FORM_NAMES,
  STANCE_LABELS as STANCE_NAMES,
  STANCE_SIGNS,
  stanceVerb,
} from "../query/labels.ts";

export const KIND_NAMES: Readonly<Record<NodeKind, string>> = {
  person: "Person",
  agency: "Agency",
  group: "Group",
  outlet: "Outlet",
  issue: "Issue",
  statement: "Statement",
  source: "Source",
};

export const SOURCE_KIND_NAMES: Readonly<Record<SourceKind, string>> = {
  article: "Article",
  post: "Post",
  broadcast: "Broadcast",
  transcript: "Transcript",
  document: "Document",
};

export const ACTOR_KIND_NAMES: Readonly<Record<ActorKind, string>> = {
  person: "Persons",
  agency: "Agencies",
  group: "Groups",
  outlet: "Outlets",
};

/** "31 of 31 quotes verified", "No quotes to check", or each state that there is: "29 moved, 1 altered, 92 not checked". */
export function checkedWords(checks: readonly { readonly state: CheckState }[], what = "quote"): string {
  if (checks.length === 0) return `No ${what}s to check`;
  const count = (state: CheckState) => checks.filter((check) => check.state === state).length;
  const verified = count("verified");
  const unchecked = count("unchecked");
  const known = checks.length - unchecked;
  const rest = unchecked > 0 ? `, ${unchecked} not checked` : "";
  if (known > 0 && verified === known) return `${verified} of ${counted(known, what)} verified${rest}`;
  const states = (["verified", "moved", "altered"] as const).map((state) => [count(state), state] as const);
  const found = [...states, [count("missing"), "not found"] as const].filter(([many]) => many > 0);
  return `Of ${counted(known, what)} ${listed(found.map(([many, state]) => `${many} ${state}`))}${rest}`;
}

export const CHECK_NAMES: Readonly<Record<CheckState, string>> = {
  verified: "Verified",
  moved: "Moved",
  altered: "Altered",
  missing: "Not found in the text",
  unchecked: "Not checked now, text not attached",
};

/** "1 statement", "4 statements". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** How surely what dates leave is of that time: "8 dated within it, 11 more widely", "none dated within it, 3 without a date". */
export function datingWords({ within, maybe, undated }: Dating): string {
  if (maybe + undated === 0) return within === 0 ? "none" : "all dated within it";
  const less = maybe > 0 ? `, ${maybe} more widely` : "";
  return `${within === 0 ? "none" : within} dated within it${less}${undated > 0 ? `, ${undated} without a date` : ""}`;
}

/** "June 2025", with the reason at hand for a title; "date not stated" when there is none. */
export function dated(date: EdtfDate | null): string {
  return date ? dateWords(date.edtf) : "date not stated";
}

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[], last = "and"): string {
  if (names.length <= 1) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
}

/** "support 21, oppose 22", for those who do not see the bar. */
export function mixWords(mix: Mix): string {
  return STANCE_VALUES.filter((stance) => mix[stance] > 0)
    .map((stance) => `${STANCE_LABELS[stance].toLowerCase()} ${mix[stance]}`)
    .join(", ");
}
