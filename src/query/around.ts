/** A drawing -> what lies within a few steps of some of its nodes and ties. */
import type { Id } from "../model/index.ts";
import type { Tie } from "./answer-graph.ts";
import type { Drawing } from "./draw.ts";
import type { DrawnTie } from "./drawn-ties.ts";
import { type Filtered, type Kept, stayingStances } from "./kept.ts";
import { targetOf } from "./node-counts.ts";
import { distinct } from "./order.ts";
import type { Reach, TieId, Way } from "./question.ts";
import type { RecordIndex } from "./record-index.ts";

/** The starts, every tie that a walk from one of them goes over, the ends of those ties, and what is expanded of it. */
export function around(drawing: Drawing, starts: ReadonlySet<Id>, reach: Omit<Reach, "ids">): Drawing {
  const { steps, way = "both", expanded = [] } = reach;
  const nodes = new Set(starts);
  const ties = new Map<TieId, DrawnTie>();
  const touching = tiesByEnd(drawing);
  /** Goes over all ties of a node the given way, and gives back the ends that were not met before. */
  const stepFrom = (id: Id, along: Way): Id[] => {
    const drawn = (touching.get(id) ?? []).filter(({ tie }) => leads(tie, id, along));
    for (const one of drawn) ties.set(one.tie.id, one);
    const ends = distinct(drawn.flatMap(({ tie }) => [tie.source, tie.target]));
    const met = ends.filter((end) => !nodes.has(end));
    for (const end of met) nodes.add(end);
    return met;
  };
  let edge: readonly Id[] = [...starts];
  for (let step = 0; step < steps; step++) edge = edge.flatMap((id) => stepFrom(id, way));
  for (const id of expanded) if (nodes.has(id)) stepFrom(id, "both");
  return { nodes, ties };
}

function leads({ source, target }: Tie, from: Id, way: Way): boolean {
  return way === "both" || (way === "out" ? source : target) === from;
}

/**
 * Where to start from: a node itself, a tie's two ends, and for a statement or a source that is not drawn the drawn
 * speakers and targets of what it says under the filter. Anything else starts nothing.
 */
export function startsOf(index: RecordIndex, filtered: Filtered, drawing: Drawing, ids: readonly string[]): Set<Id> {
  const starts = new Set<Id>();
  for (const id of ids) {
    const tie = drawing.ties.get(id)?.tie;
    const ends = tie ? [tie.source, tie.target] : drawing.nodes.has(id) ? [id] : hiddenEnds(index, filtered, id);
    for (const end of ends) if (drawing.nodes.has(end)) starts.add(end);
  }
  return starts;
}

function hiddenEnds(index: RecordIndex, filtered: Filtered, id: Id): Id[] {
  if (index.sources.has(id)) {
    const inside = filtered.appearances.filter(({ entry }) => entry.statement.source === id);
    return inside.flatMap((row) => endsOf(row, filtered));
  }
  const row = filtered.countedAs.get(id);
  return row ? [row.entry.statement.id, ...endsOf(row, filtered)] : [];
}

function endsOf(row: Kept, filtered: Filtered): Id[] {
  return [...row.entry.speakers, ...stayingStances(row).flatMap((stance) => targetOf(stance, filtered) ?? [])];
}

function tiesByEnd({ ties }: Drawing): Map<Id, DrawnTie[]> {
  const touching = new Map<Id, DrawnTie[]>();
  for (const drawn of ties.values()) {
    for (const end of [drawn.tie.source, drawn.tie.target]) {
      const known = touching.get(end);
      if (known) known.push(drawn);
      else touching.set(end, [drawn]);
    }
  }
  return touching;
}
