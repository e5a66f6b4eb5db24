// A part as a record of its own, found the slow way.
import type { Id, OnRecord, Source, Statement } from "../../src/model/index.ts";
import type { Row } from "../../src/query/answer-basics.ts";
import type { PartAnswer } from "../../src/query/answer-profile.ts";
import { NO_FILTER } from "../../src/query/filter.ts";
import type { Question } from "../../src/query/question.ts";
import { parseTieId } from "../../src/query/tie-id.ts";
import { countsFor, naiveAppearances, naiveRows, rootOf, sorted, speakersOf, stancesOf } from "./naive-select.ts";
import { cut, naiveAround, naiveStarts } from "./naive-steps.ts";
import { type NaivePicture, naivePicture } from "./naive-ties.ts";

/** Its sentence is left empty: words are no business of an engine that is easy to see to be right. */
export function naivePart(
  record: OnRecord,
  hash: string,
  { filter, part, fold, show }: Extract<Question, { ask: "part" }>,
): PartAnswer {
  if (part.what === "everything") {
    const picture = naivePicture(record, NO_FILTER, fold, show);
    const live = naiveAppearances(record, NO_FILTER).map(({ statement }) => statement);
    const distinct = new Set(live.map(({ id }) => rootOf(record, id)));
    return toAnswer(record, picture, distinct.size, live);
  }
  const all = naiveAppearances(record, filter);
  const whole = naivePicture(record, filter, fold, show);
  let always: readonly Id[] = [];
  let chosen: readonly Row[] = all;
  const isBehind = (row: Row, rows: readonly Row[]) =>
    rows.some(({ statement }) => statement.id === countsFor(record, filter, row.statement.id));
  if (part.what === "selection") {
    const behind = whole.ties.filter(({ tie }) => part.ids.includes(tie.id)).flatMap(({ rows }) => rows);
    const words = part.ids.map((id) => countsFor(record, filter, id)).filter((id) => id !== null);
    chosen = all.filter(
      (row) =>
        speakersOf(row.statement).some((id) => part.ids.includes(id)) ||
        stancesOf(row).some(({ toward }) => toward.kind === "issue" && part.ids.includes(toward.id)) ||
        part.ids.includes(row.statement.source) ||
        isBehind(row, behind) ||
        words.some((id) => id === countsFor(record, filter, row.statement.id)),
    );
    always = part.ids;
  }
  if (part.what === "ties") {
    always = part.ids.flatMap((id) => {
      const tie = parseTieId(id);
      return tie ? [tie.source, tie.target] : [];
    });
    const drawn = naivePicture(record, filter, fold, show, naiveRows(record, filter), always);
    const behind = drawn.ties.filter(({ tie }) => part.ids.includes(tie.id)).flatMap(({ rows }) => rows);
    chosen = all.filter((row) => isBehind(row, behind));
  }
  if (part.what === "around") {
    const near = naiveAround(whole, naiveStarts(record, filter, whole, part.ids), part);
    always = near.nodes.map(({ id }) => id);
    const behind = near.ties.flatMap(({ rows }) => rows);
    chosen = all.filter(
      (row) =>
        isBehind(row, behind) ||
        isBehind(
          row,
          all.filter(({ statement }) => always.includes(statement.id)),
        ),
    );
  }
  const chosenIds = chosen.map(({ statement }) => statement.id);
  const counted = (id: Id): Id | null => {
    if (!chosenIds.includes(id)) return null;
    if (filter.appearances) return id;
    const root = rootOf(record, id);
    const same = chosenIds.filter((other) => rootOf(record, other) === root);
    return same.includes(root) ? root : (same[0] ?? null);
  };
  const rows = chosen.filter(({ statement }) => counted(statement.id) === statement.id);
  const isolates = show.isolates && part.what === "see";
  const picture = naivePicture(record, filter, fold, { ...show, isolates }, rows, always, counted);
  const statements = sorted(chosen.map((row) => partStatement(record, row, chosenIds)));
  const relations = sorted(picture.ties.flatMap((tie) => tie.relations));
  const things = closed(record, statements, relations, picture);
  const omitted = [...statementIds(statements), ...relations.flatMap(({ by }) => by ?? [])]
    .filter((id) => !chosenIds.includes(id))
    .sort();
  const made: { -readonly [K in keyof OnRecord]: OnRecord[K] } = {
    ...record,
    derivedFrom: {
      title: record.title,
      hash,
      version: 1,
      filter: { filter, part, fold, show },
      sentence: "",
      omitted: [...new Set(omitted)],
      derivedFrom: record.derivedFrom,
    },
    sources: [],
    actors: sorted(record.actors.filter(({ id }) => things.has(id))),
    issues: sorted(record.issues.filter(({ id }) => things.has(id))),
    statements,
    relations,
  };
  // Named views belong to the whole.
  delete made.views;
  const told = made.apart?.filter((pair) =>
    [pair.actor, pair.other].every((id) => made.actors.some((one) => one.id === id)),
  );
  if (told?.length) made.apart = told;
  else delete made.apart;
  const sources = sorted(record.sources.filter(({ id }) => things.has(id))).map((whole): Source => {
    const { text: _, ...source } = whole;
    const { lastCheck: last } = source;
    const quotes = quoteCount(made, source.id);
    const all =
      last && last.verified === quoteCount(record, source.id) && !last.moved && !last.altered && !last.missing;
    return { ...source, lastCheck: all && quotes > 0 ? { ...last, verified: quotes } : null };
  });
  return toAnswer({ ...made, sources }, picture, rows.length, statements);
}

function quoteCount({ actors, statements, relations }: OnRecord, source: Id): number {
  const evidence = actors.flatMap(({ affiliations }) => affiliations.flatMap((each) => each.evidence));
  const quoting = [...statements, ...relations].filter((each) => each.source === source);
  return evidence.filter((each) => each.source === source).length + quoting.flatMap(({ quotes }) => quotes).length;
}

function partStatement(record: OnRecord, row: Row, held: readonly Id[]): Statement {
  const { statement } = row;
  const root = rootOf(record, statement.id);
  let repeats: Id | null = statement.repeats;
  for (let hop = 0; hop < record.statements.length; hop++) {
    if (repeats === null || (held.includes(repeats) && repeats !== statement.id)) break;
    const next: Id = repeats;
    repeats = record.statements.find(({ id }) => id === next)?.repeats ?? null;
  }
  // Around a circle the walk may end anywhere, also where it began.
  if (repeats !== null && (repeats === statement.id || !held.includes(repeats))) repeats = null;
  if (repeats === null && statement.repeats !== null && root !== statement.id) repeats = root;
  return { ...statement, stances: stancesOf(row), repeats };
}

/** Again and again over the whole record, until nothing more is reached. */
function closed(
  record: OnRecord,
  statements: readonly Statement[],
  relations: OnRecord["relations"],
  picture: NaivePicture,
): Set<Id> {
  const reached = new Set<Id>(picture.nodes.map(({ id }) => id));
  for (const each of statements) {
    for (const id of [each.source, ...speakersOf(each), ...each.addressees, ...each.mentions]) reached.add(id);
    for (const { id } of each.relayedBy) reached.add(id);
    for (const { toward } of each.stances) reached.add(toward.id);
    if (each.onBehalfOf !== null) reached.add(each.onBehalfOf);
    if (each.venue?.actor) reached.add(each.venue.actor);
  }
  for (const { from, to, source } of relations) reached.add(from).add(to).add(source);
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const { id, publisher } of record.sources) if (reached.has(id) && publisher !== null) reached.add(publisher);
    for (const { id, affiliations } of record.actors) {
      if (!reached.has(id)) continue;
      for (const { agency, evidence } of affiliations) {
        if (agency !== null) reached.add(agency);
        for (const { source } of evidence) reached.add(source);
      }
    }
  }
  return reached;
}

function statementIds(statements: readonly Statement[]): Id[] {
  return statements.flatMap(({ stances, relayedBy, repeats }) => [
    ...stances.filter(({ toward }) => toward.kind === "statement").map(({ toward }) => toward.id),
    ...relayedBy.filter(({ kind }) => kind === "statement").map(({ id }) => id),
    ...(repeats === null ? [] : [repeats]),
  ]);
}

function toAnswer(
  record: OnRecord,
  picture: NaivePicture,
  count: number,
  statements: readonly Statement[],
): PartAnswer {
  const ties = cut(picture, 1e9, []);
  const sources = record.sources.filter(({ id }) => statements.some(({ source }) => source === id));
  const counts = { statements: count, nodes: ties.nodes.length, edges: ties.ties.length, sources: sources.length };
  return { record, ties, counts };
}
