import type { Id, OnRecord, Quote, Source, Statement } from "../../model/index.ts";
import type { CodedField } from "../operation.ts";
import type { Unit } from "./coefficients.ts";
import { spanUnits } from "./coverage.ts";
import { type Agreement, agreementOf, type Both, differingFields, fieldUnits, type Reading } from "./fields.ts";
import { pairStatements, type StatementPair } from "./pair-statements.ts";
import { isReviewed, reviewedUnits } from "./reviewed-units.ts";
import { type SameThings, sameThings } from "./same-things.ts";

/** Two coders' records of the same sources, side by side. */
export interface CoderComparison {
  /** Sources that both have, with the same text; all that follows is of these. */
  readonly sources: readonly { readonly mine: Id; readonly theirs: Id }[];
  readonly pairs: readonly ComparedPair[];
  readonly onlyMine: readonly Id[];
  readonly onlyTheirs: readonly Id[];
  /** Statements that only one has a reading of, or neither, and the other, or both, rejected: those that share words, as in `pairs`. */
  readonly rejected: readonly { readonly mine: Id; readonly theirs: Id }[];
  /** Of what both have confirmed or made by hand. */
  readonly agreement: Agreement;
  /** Pairs that its fields rest on. */
  readonly counted: number;
  /** As though every suggestion that nobody reviewed were its coder's reading. */
  readonly withUnreviewed: Agreement;
  /** Suggestions that nobody reviewed, in these sources. */
  readonly unreviewed: { readonly mine: number; readonly theirs: number };
}

export interface ComparedPair {
  readonly mine: Id;
  readonly theirs: Id;
  readonly overlap: number;
  /** In the order of {@link CodedField}; empty when both read it alike. */
  readonly differs: readonly CodedField[];
}

/**
 * Two records -> their statements in the sources that both have, paired by the words they share, where they differ, and how far they agree. What a coder rejected
 * is no statement to them. The agreement on spans is of each code unit of these texts, by whether it belongs to a statement's words; that on the other fields
 * is of the pairs alone, so that both have to be read: who agrees on ten statements and finds forty others agrees on little.
 */
export function compareCoders(mine: OnRecord, theirs: OnRecord): CoderComparison {
  const same = sameThings(mine, theirs);
  const [a, b] = [bySource(mine), bySource(theirs)];
  const [rejectedHere, rejectedThere] = [bySource(mine, isRejected), bySource(theirs, isRejected)];
  const textLengths = new Map(mine.sources.map(({ id, textLength }) => [id, textLength]));
  const theirsOf = new Map([...same.sources].reverse().map(([other, own]) => [own, other]));
  const sources = mine.sources.flatMap(({ id }) => {
    const other = theirsOf.get(id);
    return other === undefined ? [] : [{ mine: id, theirs: other }];
  });
  const pairs: StatementPair[] = [];
  const spans: Unit[] = [];
  const reviewedSpans: Unit[] = [];
  const unreviewed = { mine: 0, theirs: 0 };
  const only = { mine: [] as Id[], theirs: [] as Id[] };
  const rejected: { readonly mine: Id; readonly theirs: Id }[] = [];
  for (const { mine: own, theirs: other } of sources) {
    const [left, right] = [a.get(own) ?? [], b.get(other) ?? []];
    const paired = pairStatements(left, right);
    pairs.push(...paired);
    const [alone, otherAlone] = [unpaired(left, paired, "mine"), unpaired(right, paired, "theirs")];
    only.mine.push(...alone.map(({ id }) => id));
    only.theirs.push(...otherAlone.map(({ id }) => id));
    const refused = [rejectedHere.get(own) ?? [], rejectedThere.get(other) ?? []] as const;
    // What one alone has shares no words with what the other alone has.
    const met = pairStatements([...alone, ...refused[0]], [...otherAlone, ...refused[1]]);
    rejected.push(...met.map((pair) => ({ mine: pair.mine.id, theirs: pair.theirs.id })));
    const length = textLengths.get(own) ?? 0;
    spans.push(...spanUnits(wordsOf(left), wordsOf(right), length));
    reviewedSpans.push(...reviewedUnits(left, right, paired, length));
    unreviewed.mine += left.filter((one) => !isReviewed(one)).length;
    unreviewed.theirs += right.filter((one) => !isReviewed(one)).length;
  }
  const statements = new Map([
    ...same.statements,
    ...pairs.map(({ mine: { id }, theirs: { id: other } }) => [other, id] as const),
  ]);
  const both = pairs.map((pair): Both => [reading(pair.mine), translated(reading(pair.theirs), same, statements)]);
  const reviewed = both.filter((_, i) => [pairs[i]?.mine, pairs[i]?.theirs].every((one) => one && isReviewed(one)));
  return {
    sources,
    pairs: pairs.map((pair, i) => {
      const read = both[i];
      const differs: CodedField[] = [
        ...(sameSpans(pair) ? [] : ["span" as const]),
        ...(read ? differingFields(read) : []),
      ];
      return { mine: pair.mine.id, theirs: pair.theirs.id, overlap: pair.overlap, differs };
    }),
    onlyMine: only.mine,
    onlyTheirs: only.theirs,
    rejected,
    agreement: figures(reviewedSpans, reviewed),
    counted: reviewed.length,
    withUnreviewed: figures(spans, both),
    unreviewed,
  };
}

function figures(spans: readonly Unit[], both: readonly Both[]): Agreement {
  const { speaker, issue, stance } = fieldUnits(both);
  return {
    span: agreementOf(spans),
    speaker: agreementOf(speaker),
    issue: agreementOf(issue),
    stance: agreementOf(stance),
  };
}

function isRejected({ review }: Statement): boolean {
  return review.status === "rejected";
}

function bySource({ statements }: OnRecord, is = (one: Statement) => !isRejected(one)): Map<Source["id"], Statement[]> {
  const found = new Map<Id, Statement[]>();
  for (const statement of statements) {
    if (!is(statement)) continue;
    const here = found.get(statement.source);
    if (here === undefined) found.set(statement.source, [statement]);
    else here.push(statement);
  }
  return found;
}

function unpaired(
  statements: readonly Statement[],
  paired: readonly StatementPair[],
  side: "mine" | "theirs",
): Statement[] {
  const ids = new Set(paired.map((pair) => pair[side].id));
  return statements.filter(({ id }) => !ids.has(id));
}

function wordsOf(statements: readonly Statement[]): Quote[] {
  return statements.flatMap(({ quotes }) => quotes);
}

function sameSpans({ mine, theirs }: StatementPair): boolean {
  const spans = ({ quotes }: Statement) => quotes.map(({ start, end }) => `${start}-${end}`).join();
  return spans(mine) === spans(theirs);
}

function reading({ speaker, others, stances }: Statement): Reading {
  return {
    speakers: [...(speaker === null ? [] : [speaker]), ...others],
    stances: stances.map(({ toward: { kind, id }, value }) => ({ kind, id, value })),
  };
}

/** In the ids of the other record; what it does not have keeps its own with a mark that no id has. */
function translated({ speakers, stances }: Reading, same: SameThings, statements: ReadonlyMap<Id, Id>): Reading {
  const maps: Readonly<Record<string, ReadonlyMap<Id, Id>>> = {
    actor: same.actors,
    issue: same.issues,
    statement: statements,
  };
  const there = (kind: string, id: Id) => maps[kind]?.get(id) ?? `theirs/${id}`;
  return {
    speakers: speakers.map((id) => there("actor", id)),
    stances: stances.map(({ kind, id, value }) => ({ kind, id: there(kind, id), value })),
  };
}
