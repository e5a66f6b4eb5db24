// What is to be reviewed, and what became of suggestions, found the slow way.
import type { OnRecord, Statement, Suggested } from "../../src/model/index.ts";
import type { Page } from "../../src/query/answer-basics.ts";
import type {
  AgreedField,
  Agreement,
  Certainty,
  Outcome,
  Queue,
  QueueRow,
  SureOf,
  Surest,
} from "../../src/query/answer-review.ts";
import type { Filter } from "../../src/query/filter.ts";
import type { Question } from "../../src/query/question.ts";
import { edtfRange } from "../../src/text/edtf.ts";
import { fold } from "../../src/text/fold.ts";
import { keptStances, sorted, sourceOf, throughOf } from "./naive-select.ts";

const PARTS: readonly SureOf[] = ["words", "source", "speaker", "target", "stance"];

export function naiveQueue(record: OnRecord, question: Extract<Question, { ask: "queue" }>): Queue {
  const rows = reviewable(record, question.filter);
  const many = (status: string) => rows.filter(({ statement }) => statement.review.status === status).length;
  const listed = inOrder(record, rows, question.order).filter(
    ({ statement }) =>
      question.of.some((status) => status === statement.review.status) || question.also.includes(statement.id),
  );
  const at = listed.findIndex(({ statement }) => statement.id === question.at);
  const from = at < question.before ? 0 : at - question.before;
  const end = (at === -1 ? 0 : at) + question.size;
  return {
    counts: { suggested: many("suggested"), confirmed: many("confirmed"), rejected: many("rejected") },
    total: listed.length,
    from,
    items: listed.filter((_, i) => i >= from && i < end),
    at: at === -1 ? null : at,
  };
}

export function naiveSurest(record: OnRecord, filter: Filter, least: number): Surest {
  const open = reviewable(record, filter).filter(({ statement }) => statement.review.status === "suggested");
  const sure = open.filter(({ certainty }) => certainty !== null && certainty.least >= least);
  const wrong = { words: 0, source: 0, speaker: 0, target: 0, stance: 0 };
  let wrongAtLeast = 0;
  let wrongAtMost = 0;
  for (const { statement } of sure) {
    let most = 0;
    let sum = 0;
    for (const part of PARTS) {
      const values = stated(statement)[part];
      if (values.length === 0) continue;
      const doubt = 1 - Math.min(...values);
      wrong[part] += doubt;
      most = Math.max(most, doubt);
      sum += doubt;
    }
    wrongAtLeast += most;
    wrongAtMost += sum > 1 ? 1 : sum;
  }
  return { ids: sure.map(({ statement }) => statement.id), open: open.length, wrong, wrongAtLeast, wrongAtMost };
}

export function naiveAgreement(record: OnRecord, filter: Filter): Agreement {
  const suggested = reviewable(record, filter).filter(({ statement }) => statement.suggested);
  const decided = suggested.filter(({ statement }) => statement.review.status !== "suggested");
  const many = (field: AgreedField, outcome: Outcome) =>
    decided.filter(({ statement }) => became(record, statement, field) === outcome).length;
  const fields: AgreedField[] = ["words", "speaker", "behalf", "addressees", "target", "stance", "form"];
  return {
    decided: decided.length,
    open: suggested.length - decided.length,
    fields: fields.map((field) => ({
      field,
      suggested: many(field, "kept") + many(field, "changed") + many(field, "rejected"),
      kept: many(field, "kept"),
      changed: many(field, "changed"),
      rejected: many(field, "rejected"),
      added: many(field, "added"),
    })),
  };
}

export function naiveDecisions(
  record: OnRecord,
  { filter, field, outcome, from, size }: Extract<Question, { ask: "decisions" }>,
): Page<QueueRow> {
  const decided = reviewable(record, filter).filter(({ statement }) => statement.review.status !== "suggested");
  const rows = inOrder(record, decided, "reading").filter(
    ({ statement }) => became(record, statement, field) === outcome,
  );
  return { total: rows.length, from, items: rows.slice(from, from + size) };
}

/** As though nothing were rejected, and nobody asked for some states of review alone. */
function reviewable(record: OnRecord, filter: Filter): QueueRow[] {
  const rows: QueueRow[] = [];
  for (const statement of sorted(record.statements)) {
    const byHand = !statement.suggested && statement.review.status === "confirmed";
    const asIs = { ...statement, review: { status: "confirmed" as const, coder: null } };
    const kept = keptStances(record, { ...filter, review: null }, asIs);
    if (byHand || kept === null) continue;
    rows.push({ statement, kept, also: [], through: throughOf(record, statement), certainty: certainty(statement) });
  }
  return rows;
}

function stated({ suggested }: Statement): Record<SureOf, number[]> {
  const coding = suggested?.coding;
  const known = (value: number | null | undefined) => (value === null || value === undefined ? [] : [value]);
  return {
    words: known(suggested?.confidence.content),
    source: known(suggested?.confidence.source),
    speaker: coding?.speaker.id ? [coding.speaker.confidence] : [],
    target: coding?.targets.map(({ confidence }) => confidence.target) ?? [],
    stance: coding?.targets.flatMap(({ confidence }) => known(confidence.stance)) ?? [],
  };
}

function certainty(statement: Statement): Certainty | null {
  const all = stated(statement);
  const least = Math.min(...PARTS.flatMap((part) => all[part]));
  const of = PARTS.find((part) => all[part].includes(least));
  return of ? { least, of } : null;
}

function inOrder(record: OnRecord, rows: readonly QueueRow[], order: "certainty" | "reading"): QueueRow[] {
  const keys = ({ statement, certainty: sure }: QueueRow): (string | number)[] => {
    if (order === "certainty") return [sure ? sure.least : 2, statement.id];
    const source = sourceOf(record, statement.source);
    const day = source?.published ? edtfRange(source.published.edtf)?.from : undefined;
    return [day ?? "~", fold(source?.label ?? "~"), statement.source, statement.quotes[0]?.start ?? 0, statement.id];
  };
  return [...rows].sort((a, b) => {
    const [x, y] = [keys(a), keys(b)];
    const i = x.findIndex((key, place) => key !== y[place]);
    return (x[i] ?? "") < (y[i] ?? "") ? -1 : 1;
  });
}

function became(record: OnRecord, decided: Statement, field: AgreedField): Outcome | null {
  const statement = asMerged(record, decided);
  const read = readings(statement, field);
  if (read === null) return null;
  const [before, now] = read.map((values) => [...new Set(values)].sort());
  if (!before || !now) return null;
  const same = before.join("\n") === now.join("\n");
  if (statement.review.status === "rejected") return before.length > 0 ? "rejected" : null;
  if (before.length === 0) return now.length > 0 ? "added" : null;
  return same ? "kept" : "changed";
}

/** Each old id that the suggestion holds, wherever it stands, gives way to the id that took it in. */
function asMerged({ actors, issues }: OnRecord, statement: Statement): Statement {
  return JSON.parse(JSON.stringify(statement), (_, value) => {
    const owner = [...actors, ...issues].find(({ was }) => was?.includes(value));
    return owner === undefined ? value : owner.id;
  });
}

/** What was suggested, and what stands there now; null where they cannot be compared. */
function readings(statement: Statement, field: AgreedField): [string[], string[]] | null {
  const { suggested } = statement;
  if (!suggested) return null;
  const places = (spans: Suggested["words"]) => (spans ?? []).map(({ start, end }) => `${start} ${end}`);
  if (field === "words") return suggested.words ? [places(suggested.words), places(statement.quotes)] : null;
  if (field === "form") return suggested.form ? [[suggested.form], [statement.form]] : null;
  const { coding } = suggested;
  if (!coding) return null;
  const ids = (some: readonly (string | null)[]) => some.filter((one) => one !== null);
  const sided = coding.targets.filter(({ stance }) => stance !== null);
  const targets = sided.map(({ toward }) => toward.id);
  if (field === "speaker")
    return [ids([coding.speaker.id, ...coding.others]), ids([statement.speaker, ...statement.others])];
  if (field === "behalf") return [ids([coding.onBehalfOf]), ids([statement.onBehalfOf])];
  if (field === "addressees") return [coding.addressees.map(({ id }) => id), [...statement.addressees]];
  if (field === "target") {
    const [surest] = coding.targets;
    const shown = targets.length === 0 && surest ? [surest.toward.id] : targets;
    const leftAlone = targets.length === 0 && statement.stances.length === 0 && statement.review.status !== "rejected";
    return leftAlone ? null : [shown, statement.stances.map(({ toward }) => toward.id)];
  }
  const before = sided.map(({ toward, stance }) => ({ id: toward.id, value: stance }));
  const now = statement.stances.map(({ toward, value }) => ({ id: toward.id, value }));
  const words = (some: readonly { id: string; value: string | null }[]) =>
    some.map(({ id, value }) => `${id} ${value}`);
  if (before.length === 0 || statement.review.status === "rejected") return [words(before), words(now)];
  const shared = targets.filter((id) => now.some((one) => one.id === id));
  if (shared.length === 0) return null;
  const among = (one: { id: string }) => shared.includes(one.id);
  return [words(before.filter(among)), words(now.filter(among))];
}
