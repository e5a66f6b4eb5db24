import type { OnRecord, Stance, Statement } from "../model/index.ts";
import { missing } from "./find-things.ts";
import { gistFollows } from "./gist-follows.ts";
import type { By, CodedField, Edited, Settle } from "./operation.ts";

/** Takes over one coder's reading of a statement, field by field or whole. One that is to be coded anew stays as it is, undecided if it was. */
export function settle(record: OnRecord, { id, fields, reading, actors, issues, anew }: Settle, { coder }: By): Edited {
  const review: Statement["review"] = { status: reading === null ? "rejected" : "confirmed", coder };
  if (id === null) {
    if (reading === null) throw new TypeError("expected a statement of one of the two coders, got none");
    // What only the other coder has is left to them.
    if (fields.length === 0) return record;
    // What stands for a gist names whom the other record calls the speaker.
    const taken = gistFollows({ ...reading, review: { ...reading.review, ...review } });
    return { ...withNew(record, actors, issues), statements: [...record.statements, taken] };
  }
  if (anew) return missing(record, "statements", [id]) ?? record;
  return (
    missing(record, "statements", [id]) ?? {
      ...withNew(record, actors, issues),
      statements: record.statements.map((one) => {
        if (one.id !== id) return one;
        const decided = { ...one, review: { ...one.review, ...review } };
        return reading === null ? decided : fields.reduce((read, field) => TAKEN[field](read, reading), decided);
      }),
    }
  );
}

function withNew(record: OnRecord, actors: Settle["actors"], issues: Settle["issues"]): OnRecord {
  return { ...record, actors: [...record.actors, ...actors], issues: [...record.issues, ...issues] };
}

const TAKEN: Readonly<Record<CodedField, (own: Statement, reading: Statement) => Statement>> = {
  span: (own, { quotes, cue, mention, form }) => gistFollows({ ...own, quotes, cue, mention, form }),
  speaker: (own, { speaker, others, onBehalfOf }) => ({ ...own, speaker, others, onBehalfOf }),
  issue: (own, reading) => {
    const had = new Set(own.stances.map(target));
    const has = new Set(reading.stances.map(target));
    const kept = own.stances.filter((stance) => stance.toward.kind !== "issue" || has.has(target(stance)));
    const taken = reading.stances.filter((stance) => stance.toward.kind === "issue" && !had.has(target(stance)));
    return withStances(own, reading, [...kept, ...taken]);
  },
  stance: (own, reading) => {
    const has = new Set(reading.stances.map(target));
    const had = new Set(own.stances.map(target));
    const kept = own.stances.filter((stance) => stance.toward.kind === "issue" && !has.has(target(stance)));
    const taken = reading.stances.filter((stance) => stance.toward.kind !== "issue" || had.has(target(stance)));
    return withStances(own, reading, [...kept, ...taken]);
  },
};

function target({ toward: { kind, id } }: Stance): string {
  return `${kind} ${id}`;
}

function withStances(own: Statement, reading: Statement, stances: readonly Stance[]): Statement {
  if (stances.length > 0) return { ...own, stances, uncoded: null };
  return { ...own, stances, uncoded: reading.uncoded ?? own.uncoded ?? NO_SIDE };
}

/** Why a statement has no stance when the two readings had none in common. */
const NO_SIDE = "No stance was left when two readings were settled.";
