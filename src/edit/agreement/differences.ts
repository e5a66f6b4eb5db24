/** What two coders read differently, and what was done about it -> one list of differences, each open or settled; and a choice of one -> the operation that makes it. */
import type { Id, OnRecord, Review, Statement } from "../../model/index.ts";
import { type Change, CODED_FIELDS, type CodedField, type Settle, type Step } from "../operation.ts";
import type { CoderComparison } from "./compare-coders.ts";
import { isSettledWith } from "./settled-with.ts";
import { settlement } from "./settlement.ts";

/** A field that both read, each in their way; or a statement that only one of them has. */
export const DIFFERENCE_KINDS = [...CODED_FIELDS, "mine", "theirs"] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** Whose reading was taken. Of what only one has, the reading of the other is that there is no such statement. */
export type Take = "mine" | "theirs" | "neither";

export interface Difference {
  /** The same before and after it is settled. */
  readonly key: string;
  readonly mine: Id | null;
  readonly theirs: Id | null;
  /** The article, as my record calls it. */
  readonly source: Id;
  readonly kinds: readonly DifferenceKind[];
  /** Fields that both read, and read differently as the records stand. */
  readonly differs: readonly CodedField[];
  /** Of what one alone has, the statement with these words that the other rejected, as that record calls it. */
  readonly rejected: Id | null;
  /** Null while it is open. */
  readonly settled: Take | null;
  /** Who settled it last; null while it is open, and where nobody gave a name. */
  readonly settledBy: string | null;
}

/**
 * In the order of the articles and of the words in them. `done` is what was done to my record so far: what was settled with the record that goes by
 * one of the names `against` is listed as settled, also where nothing differs any more.
 */
export function differences(
  mine: OnRecord,
  theirs: OnRecord,
  compared: CoderComparison,
  done: readonly Step[],
  against: ReadonlySet<string>,
): Difference[] {
  const settled = settledBefore(done, against);
  const own = byId(mine.statements);
  const others = byId(theirs.statements);
  const hereOf = new Map(compared.sources.map(({ mine: here, theirs: there }) => [there, here]));
  const rejectedThere = new Map(compared.rejected.map((pair) => [pair.mine, pair.theirs]));
  const rejectedHere = new Map(compared.rejected.map((pair) => [pair.theirs, pair.mine]));
  const found: Difference[] = [];

  for (const { mine: id, theirs: other, differs } of compared.pairs) {
    const before = settled.get(keyOf(id, other));
    if (differs.length === 0 && before === undefined) continue;
    const isOpen =
      before === undefined || (before.take === "theirs" && differs.some((field) => !before.fields.has(field)));
    found.push({
      key: keyOf(id, other),
      mine: id,
      theirs: other,
      source: own.get(id)?.source ?? "",
      kinds: before?.alone
        ? ["theirs"]
        : CODED_FIELDS.filter((field) => differs.includes(field) || before?.fields.has(field)),
      differs,
      rejected: null,
      ...(isOpen ? OPEN : outcome(before)),
    });
  }
  for (const id of compared.onlyMine) {
    const before = settled.get(keyOf(id, null));
    found.push({
      ...alone(id, null, own.get(id)?.source ?? "", "mine"),
      rejected: rejectedThere.get(id) ?? null,
      ...(before === undefined || before.take === "theirs" ? OPEN : outcome(before)),
    });
  }
  for (const id of compared.onlyTheirs) {
    const source = hereOf.get(others.get(id)?.source ?? "") ?? "";
    const before = settled.get(keyOf(null, id));
    found.push({
      ...alone(null, id, source, "theirs"),
      rejected: rejectedHere.get(id) ?? null,
      ...(before?.take === "mine" ? outcome(before) : OPEN),
    });
  }
  // What was rejected as the other coder has it is in neither record any more.
  for (const before of settled.values()) {
    const { take, id, other } = before;
    const statement = id === null || other !== null ? undefined : own.get(id);
    if (take !== "theirs" || statement?.review.status !== "rejected") continue;
    found.push({
      ...alone(statement.id, null, statement.source, "mine"),
      rejected: rejectedThere.get(statement.id) ?? null,
      ...outcome(before),
    });
  }
  return inReadingOrder(found, mine, own, others);
}

/** The operation by which a difference is settled. Of their reading, only the `fields` are taken where some are given. */
export function takeSide(
  mine: OnRecord,
  theirs: OnRecord,
  compared: CoderComparison,
  { mine: id, theirs: other, differs }: Pick<Difference, "mine" | "theirs" | "differs">,
  choice: { readonly take: Take; readonly fields: readonly CodedField[] | null; readonly against: string },
): Settle {
  const { take, fields, against } = choice;
  const about = { other, against };
  if (take === "theirs")
    return { ...settlement(mine, theirs, compared, { id, other, fields: fields ?? differs }), ...about };
  const anew = take === "neither" ? { anew: true as const } : {};
  const own = mine.statements.find((one) => one.id === id) ?? null;
  if (own === null) {
    const left = settlement(mine, theirs, compared, { id: null, other, fields: [] });
    return { ...left, id: null, fields: [], ...about, ...anew };
  }
  const coder = theirs.statements.find((one) => one.id === other)?.review.coder ?? null;
  return { op: "settle", id, fields: [], reading: own, actors: [], issues: [], coder, ...about, ...anew };
}

interface Settled {
  readonly id: Id | null;
  readonly other: Id | null;
  readonly take: Take;
  readonly by: string | null;
  readonly fields: ReadonlySet<CodedField>;
  /** Only they had it. */
  readonly alone: boolean;
}

/** By key; of fields that were settled one after the other all of them, else what was said last. */
function settledBefore(done: readonly Step[], against: ReadonlySet<string>): Map<string, Settled> {
  const settled = new Map<string, Settled>();
  for (const { operation, by, changes } of done) {
    if (!isSettledWith(operation, against)) continue;
    const { id, other = null, fields } = operation;
    const key = keyOf(id, other);
    const before = settled.get(key);
    settled.set(key, {
      id,
      other,
      take: takeOf(operation),
      by: by.coder,
      fields: new Set([...(before?.fields ?? []), ...fields]),
      alone: id === null || changes.some(takesUpAgain) || (before?.alone ?? false),
    });
  }
  return settled;
}

/** What was rejected here is no statement until it is confirmed. */
function takesUpAgain(change: Change): boolean {
  const [before] = change.change === "field" && change.field === "review" ? change.before : [];
  return (before as Review | undefined)?.status === "rejected";
}

const OPEN = { settled: null, settledBy: null } as const;

function outcome({ take, by }: Settled): Pick<Difference, "settled" | "settledBy"> {
  return { settled: take, settledBy: by };
}

function takeOf({ reading, fields, anew }: Settle): Take {
  if (anew) return "neither";
  return reading === null || fields.length > 0 ? "theirs" : "mine";
}

function keyOf(mine: Id | null, theirs: Id | null): string {
  return theirs === null ? `mine:${mine}` : `theirs:${theirs}`;
}

function alone(mine: Id | null, theirs: Id | null, source: Id, kind: "mine" | "theirs") {
  return { key: keyOf(mine, theirs), mine, theirs, source, kinds: [kind], differs: [] } as const;
}

function byId(statements: readonly Statement[]): ReadonlyMap<Id, Statement> {
  return new Map(statements.map((statement) => [statement.id, statement]));
}

function inReadingOrder(
  found: readonly Difference[],
  { sources }: OnRecord,
  own: ReadonlyMap<Id, Statement>,
  others: ReadonlyMap<Id, Statement>,
): Difference[] {
  const place = new Map(sources.map(({ id }, i) => [id, i]));
  const placed = found.map((one) => {
    const statement = own.get(one.mine ?? "") ?? others.get(one.theirs ?? "");
    return { one, source: place.get(one.source) ?? sources.length, start: statement?.quotes[0]?.start ?? 0 };
  });
  placed.sort((a, b) => a.source - b.source || a.start - b.start || (a.one.key < b.one.key ? -1 : 1));
  return placed.map(({ one }) => one);
}
