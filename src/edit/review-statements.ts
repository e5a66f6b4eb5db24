import type { OnRecord } from "../model/index.ts";
import { missing } from "./find-things.ts";
import type { By, Edited, OperationOf } from "./operation.ts";

/** A decision carries the name of whoever made it; one that is taken back carries none. */
export function reviewStatements(record: OnRecord, { ids, status }: OperationOf<"review">, { coder }: By): Edited {
  const decided = new Set(ids);
  const by = status === "suggested" ? null : coder;
  return (
    missing(record, "statements", ids) ?? {
      ...record,
      statements: record.statements.map((statement) =>
        decided.has(statement.id) ? { ...statement, review: { ...statement.review, status, coder: by } } : statement,
      ),
    }
  );
}
