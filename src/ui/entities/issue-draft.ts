/** An issue into what the fields of its form hold, and back. */
import type { SetIssue } from "../../edit/index.ts";
import type { Issue } from "../../model/index.ts";
import { changedFields, type Problems, touchedSince, typed } from "./problems.ts";

export interface IssueDraft {
  readonly name: string;
  readonly proposition: string;
  readonly note: string;
  readonly example: string;
  readonly counterExample: string;
}

/** What is told to who leaves the proposition out. */
export const NO_PROPOSITION = "Without a proposition nobody can tell what supporting it means. Write one sentence.";
/** What a proposition is. */
export const PROPOSITION_HINT =
  "A sentence that one can agree or disagree with, such as: The ferries should run all night.";
/** What a note is, and why it is worth writing. */
export const NOTE_HINT =
  "What each side says, in this form: Support: people get home from work. Oppose: nobody takes the last boat. Suggested sides are judged by it: with it more are found.";

export function issueDraft(issue: Issue | null, name: string): IssueDraft {
  const { proposition = "", note = "", example = "", counterExample = "" } = issue ?? {};
  return { name: issue?.name ?? name, proposition, note, example, counterExample };
}

/** The fields that are other than the issue's, all that say something of a new one's; or what is wrong with them. */
export function readIssueDraft(
  draft: IssueDraft,
  issue: Issue | null,
): { readonly set: SetIssue } | { readonly problems: Problems } {
  const read: IssueDraft = {
    name: typed(draft.name),
    proposition: typed(draft.proposition),
    note: draft.note.trim(),
    example: draft.example.trim(),
    counterExample: draft.counterExample.trim(),
  };
  const problems = {
    ...(read.name === "" && { name: "An issue needs a name." }),
    ...(read.proposition === "" && { proposition: NO_PROPOSITION }),
  };
  if (Object.keys(problems).length > 0) return { problems };
  const first = issueDraft(issue, "");
  return { set: changedFields(first, read, touchedSince(first, draft)) };
}
