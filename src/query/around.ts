/** A drawing -> what lies within a few steps of some of its nodes and ties. */
import type { Id } from "../model/index.ts";
import type { Drawing } from "./draw.ts";
import type { DrawnTie } from "./drawn-ties.ts";
import { type Filtered, type Kept, stayingStances } from "./kept.ts";
import { targetOf } from "./node-counts.ts";
import type { TieId } from "./question.ts";
import type { RecordIndex } from "./record-index.ts";

/** Every tie with an end nearer than `steps` to a start, in either direction; the ends of those ties, and the starts. */
export function around(drawing: Drawing, starts: ReadonlySet<Id>, steps: number): Drawing {
  const nodes = new Set(starts);
  const ties = new Map<TieId, DrawnTie>();
  const touching = tiesByEnd(drawing);
  let edge: readonly Id[] = [...starts];
  for (let step = 0; step < steps; step++) {
    const next: Id[] = [];
    for (const drawn of edge.flatMap((id) => touching.get(id) ?? [])) {
      ties.set(drawn.tie.id, drawn);
      for (const end of [drawn.tie.source, drawn.tie.target]) {
        if (nodes.has(end)) continue;
        nodes.add(end);
        next.push(end);
      }
    }
    edge = next;
  }
  return { nodes, ties };
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
