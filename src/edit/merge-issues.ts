import type { OnRecord } from "../model/index.ts";
import { toMerge } from "./find-things.ts";
import { withMetStances } from "./meeting-stances.ts";
import { mergedIds } from "./merged-ids.ts";
import type { Edited, OperationOf } from "./operation.ts";
import { redirect } from "./redirect.ts";

/** Issues that are one -> the one that is kept, as it is worded; stances toward the others are toward it. */
export function mergeIssues(record: OnRecord, operation: OperationOf<"merge-issues">): Edited {
  const found = toMerge(record, "issues", operation);
  if ("problem" in found) return found;
  const { kept, merged } = found;
  const gone = new Set(merged.map(({ id }) => id));
  const issues = record.issues.flatMap((issue) =>
    gone.has(issue.id) ? [] : [issue === kept ? { ...kept, was: mergedIds(kept, merged) } : issue],
  );
  const after = redirect({ ...record, issues }, { issue: new Map([...gone].map((id) => [id, kept.id])) });
  const names = [kept, ...merged].map(({ name }) => name);
  return withMetStances(record, after, { toward: { kind: "issue", id: kept.id }, names });
}
