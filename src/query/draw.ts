/** What a filter keeps -> the nodes and ties of a picture, each tie with what stands behind it. */
import type { Id, Stance, StanceValue } from "../model/index.ts";
import { stayingDeeds } from "./apply-filter.ts";
import { type DrawnTie, Pencil } from "./drawn-ties.ts";
import type { Filter } from "./filter.ts";
import { type Filtered, type Kept, stayingStances } from "./kept.ts";
import { leftOut } from "./left-out.ts";
import type { Fold, Show, TieId } from "./question.ts";
import type { RecordIndex } from "./record-index.ts";

export interface Drawing {
  readonly nodes: ReadonlySet<Id>;
  readonly ties: ReadonlyMap<TieId, DrawnTie>;
}

/**
 * Nothing that the filter leaves out is drawn. Nodes are the ends of ties that carry words, and in the statements fold the statements, whatever touches them; with
 * `isolates` every actor and issue (and source, when those are shown) too; and `always`, as far as the record holds them.
 * Structure is drawn between what is there by then, so a relation alone never brings an actor in.
 */
export function draw(
  index: RecordIndex,
  filter: Filter,
  filtered: Filtered,
  fold: Fold,
  show: Show,
  always: Iterable<Id> = [],
): Drawing {
  const pencil = new Pencil(index);
  const isOut = leftOut(index, filter);
  const isActor = (id: Id) => index.actors.has(id) && !isOut(id);
  const drawWords = fold === "actors" ? drawActors : drawStatements;
  const nodes = drawWords(index, filtered, isActor, pencil);
  const more = show.isolates ? [...index.actors.keys(), ...index.issues.keys()] : [];
  for (const id of [...more, ...always]) if (isActor(id) || (index.issues.has(id) && !isOut(id))) nodes.add(id);
  if (show.relations) drawRelations(index, filter, nodes, pencil);
  if (show.affiliations) drawAffiliations(index, nodes, pencil);
  if (show.sources) {
    const sources = drawSources(index, filtered, fold, nodes, pencil);
    for (const id of show.isolates ? index.sources.keys() : always) {
      if (index.sources.has(id) && !isOut(id)) sources.add(id);
    }
    for (const id of sources) nodes.add(id);
  }
  return { nodes, ties: pencil.drawn() };
}

/** A stance of each speaker toward each actor and issue. */
function drawActors(index: RecordIndex, filtered: Filtered, isActor: (id: Id) => boolean, pencil: Pencil): Set<Id> {
  const nodes = new Set<Id>();
  for (const row of filtered.rows) {
    const speakers = row.entry.speakers.filter(isActor);
    for (const { value, target } of targetsOf(row, (stance) => thingToward(index, stance))) {
      for (const source of speakers) {
        if (source === target) continue;
        pencil.words({ kind: "stance", source, stance: value, target }, row);
        nodes.add(source).add(target);
      }
    }
  }
  return nodes;
}

/** Each statement between its speakers and its targets, replies among them. */
function drawStatements(index: RecordIndex, filtered: Filtered, isActor: (id: Id) => boolean, pencil: Pencil): Set<Id> {
  const nodes = new Set<Id>();
  const toward = (stance: Stance) => thingToward(index, stance) ?? replied(filtered, stance);
  for (const row of filtered.rows) {
    const { id } = row.entry.statement;
    nodes.add(id);
    const speakers = row.entry.speakers.filter((speaker) => index.actors.has(speaker));
    for (const source of speakers.filter(isActor)) {
      pencil.words({ kind: "said", source, target: id }, row);
      nodes.add(source);
    }
    for (const { value, target } of targetsOf(row, toward)) {
      if (target === id || isOf(speakers, target)) continue;
      pencil.words({ kind: "stance", source: id, stance: value, target }, row);
      nodes.add(target);
    }
  }
  return nodes;
}

/** Whoever speaks of nobody but themselves shows it on their node, in either fold. */
function isOf(speakers: readonly Id[], target: Id): boolean {
  return speakers.length > 0 && speakers.every((speaker) => speaker === target);
}

function drawRelations(index: RecordIndex, filter: Filter, nodes: ReadonlySet<Id>, pencil: Pencil): void {
  for (const { relation } of stayingDeeds(index, filter)) {
    const { from, to } = relation;
    if (from === to || !nodes.has(from) || !nodes.has(to)) continue;
    pencil.deed({ kind: "relation", source: from, deed: relation.kind, target: to }, relation);
  }
}

function drawAffiliations(index: RecordIndex, nodes: ReadonlySet<Id>, pencil: Pencil): void {
  for (const { id, affiliations } of index.actors.values()) {
    for (const affiliation of affiliations) {
      const { agency } = affiliation;
      if (agency === null || agency === id || !nodes.has(id) || !nodes.has(agency)) continue;
      pencil.role({ kind: "affiliation", source: id, target: agency }, affiliation);
    }
  }
}

/** From speakers, or from the statements themselves, to the sources that they stand in. */
function drawSources(
  index: RecordIndex,
  { rows }: Filtered,
  fold: Fold,
  nodes: ReadonlySet<Id>,
  pencil: Pencil,
): Set<Id> {
  const sources = new Set<Id>();
  for (const row of rows) {
    const { statement, speakers } = row.entry;
    if (!index.sources.has(statement.source)) continue;
    for (const source of fold === "actors" ? speakers : [statement.id]) {
      if (!nodes.has(source)) continue;
      pencil.words({ kind: "source", source, target: statement.source }, row);
      sources.add(statement.source);
    }
  }
  return sources;
}

function thingToward({ actors, issues }: RecordIndex, { toward: { kind, id } }: Stance): Id | null {
  return (kind === "actor" && actors.has(id)) || (kind === "issue" && issues.has(id)) ? id : null;
}

function replied({ countedAs }: Filtered, { toward: { kind, id } }: Stance): Id | null {
  return kind === "statement" ? (countedAs.get(id)?.entry.statement.id ?? null) : null;
}

/** Each value toward each target once, however many stances say it. */
function targetsOf(row: Kept, toward: (stance: Stance) => Id | null): { value: StanceValue; target: Id }[] {
  const stances = stayingStances(row).flatMap((stance) => {
    const target = toward(stance);
    return target === null ? [] : [{ value: stance.value, target }];
  });
  return stances.filter(
    ({ value, target }, i) => i === stances.findIndex((other) => other.value === value && other.target === target),
  );
}
