import type { Id, OnRecord, Statement } from "../model/index.ts";
import { missing } from "./find-things.ts";
import type { Edited, List, OperationOf } from "./operation.ts";
import { redirect } from "./redirect.ts";

/** Articles, with the statements and relations that stand in them and the evidence that they give of who belongs where. */
export function removeSources(record: OnRecord, { ids }: OperationOf<"remove-sources">): Edited {
  const gone = new Set(ids);
  const statements = record.statements.filter(({ source }) => gone.has(source));
  return missing(record, "sources", ids) ?? withoutStatements(without(record, "sources", gone), statements, gone);
}

export function removeStatements(record: OnRecord, { ids }: OperationOf<"remove-statements">): Edited {
  const gone = new Set(ids);
  const statements = record.statements.filter(({ id }) => gone.has(id));
  return missing(record, "statements", ids) ?? withoutStatements(record, statements, new Set());
}

/** Their statements stay, without a speaker where nobody else spoke. */
export function removeActors(record: OnRecord, { ids }: OperationOf<"remove-actors">): Edited {
  return missing(record, "actors", ids) ?? redirect(without(record, "actors", new Set(ids)), { actor: nowhere(ids) });
}

export function removeIssues(record: OnRecord, { ids }: OperationOf<"remove-issues">): Edited {
  return missing(record, "issues", ids) ?? redirect(without(record, "issues", new Set(ids)), { issue: nowhere(ids) });
}

export function removeRelations(record: OnRecord, { ids }: OperationOf<"remove-relations">): Edited {
  return missing(record, "relations", ids) ?? without(record, "relations", new Set(ids));
}

function withoutStatements(record: OnRecord, gone: readonly Statement[], sources: ReadonlySet<Id>): OnRecord {
  const ids = gone.map(({ id }) => id);
  return redirect(without(record, "statements", new Set(ids)), {
    statement: nowhere(ids),
    repeated: firstLeft(gone),
    sources,
  });
}

/** What repeats a removed statement repeats what that one repeated. */
function firstLeft(gone: readonly Statement[]): Map<Id, Id | null> {
  const repeats = new Map(gone.map(({ id, repeats }) => [id, repeats]));
  const left = (id: Id): Id | null => {
    const seen = new Set<Id>();
    let at: Id | null = id;
    while (at !== null && repeats.has(at)) {
      if (seen.has(at)) return null;
      seen.add(at);
      at = repeats.get(at) ?? null;
    }
    return at;
  };
  return new Map(gone.map(({ id }) => [id, left(id)]));
}

function without(record: OnRecord, list: List, gone: ReadonlySet<Id>): OnRecord {
  return { ...record, [list]: record[list].filter(({ id }) => !gone.has(id)) };
}

function nowhere(ids: readonly Id[]): Map<Id, null> {
  return new Map(ids.map((id) => [id, null]));
}
