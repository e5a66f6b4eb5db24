import type { OnRecord } from "../model/index.ts";
import { missing } from "./find-things.ts";
import { gistFollows } from "./gist-follows.ts";
import {
  ACTOR_FIELDS,
  type Edited,
  ISSUE_FIELDS,
  type OperationOf,
  RECORD_FIELDS,
  RELATION_FIELDS,
  type SetStatement,
  SOURCE_FIELDS,
  STATEMENT_FIELDS,
  type Thing,
} from "./operation.ts";

export function changeRecord(record: OnRecord, { set }: OperationOf<"change-record">): Edited {
  return { ...record, ...settable(set, RECORD_FIELDS) };
}

const LIST_OF = {
  "change-source": "sources",
  "change-actor": "actors",
  "change-issue": "issues",
  "change-statement": "statements",
  "change-relation": "relations",
} as const;

const FIELDS_OF = {
  "change-source": SOURCE_FIELDS,
  "change-actor": ACTOR_FIELDS,
  "change-issue": ISSUE_FIELDS,
  "change-statement": STATEMENT_FIELDS,
  "change-relation": RELATION_FIELDS,
} as const;

/** One thing's fields. A review stays what it is. */
export function changeThing(record: OnRecord, operation: OperationOf<keyof typeof LIST_OF>): Edited {
  const { op, id } = operation;
  const list = LIST_OF[op];
  const set = settable(op === "change-statement" ? agreeing(record, operation) : operation.set, FIELDS_OF[op]);
  const things: readonly Thing[] = record[list];
  const made = op === "change-statement" ? (operation.actors ?? []) : [];
  return (
    missing(record, list, [id]) ?? {
      ...record,
      actors: made.length === 0 ? record.actors : [...record.actors, ...made],
      [list]: things.map((thing) => (thing.id === id ? { ...thing, ...set } : thing)),
    }
  );
}

/** A statement has stances or says why it has none; its quotes are in reading order; and what stands for a gist follows its words and speaker. */
function agreeing({ statements }: OnRecord, { id, set }: OperationOf<"change-statement">): SetStatement {
  const { stances, uncoded, quotes, speaker } = set;
  const isOther = quotes !== undefined || speaker !== undefined;
  const statement = isOther ? statements.find((one) => one.id === id) : undefined;
  return {
    ...set,
    ...(statement !== undefined && { gist: gistFollows({ ...statement, ...set }).gist }),
    ...(stances !== undefined && stances.length > 0 && uncoded === undefined && { uncoded: null }),
    ...(stances === undefined && typeof uncoded === "string" && { stances: [] }),
    ...(quotes !== undefined && { quotes: [...quotes].sort((a, b) => a.start - b.start || a.end - b.end) }),
  };
}

function settable<T extends object>(set: T, fields: readonly string[]): T {
  for (const [field, value] of Object.entries(set)) {
    if (!fields.includes(field)) throw new TypeError(`expected to set one of ${fields.join(", ")}, got ${field}`);
    if (value === undefined) throw new TypeError(`expected a value for ${field}, got undefined`);
  }
  return set;
}
