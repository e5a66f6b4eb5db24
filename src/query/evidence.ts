/** A tie -> what stands behind it: the statements, the deeds or the affiliations. */

import type { Evidenced } from "./answer-graph.ts";
import { draw } from "./draw.ts";
import type { Filter } from "./filter.ts";
import type { Filtered } from "./kept.ts";
import { byId } from "./order.ts";
import type { Show, TieId } from "./question.ts";
import type { RecordIndex } from "./record-index.ts";
import { inReadingOrder, pageOf } from "./rows.ts";
import { parseTieId } from "./tie-id.ts";
import { nodesOf } from "./ties.ts";

/** So that every tie is found that any choice of switches draws. */
const SHOW_ALL: Show = { sources: true, relations: true, affiliations: true, isolates: true };

/** Null when no switch would draw such a tie under the filter. */
export function evidence(
  index: RecordIndex,
  filter: Filter,
  filtered: Filtered,
  id: TieId,
  from: number,
  size: number,
): Evidenced | null {
  const parts = parseTieId(id);
  if (!parts) return null;
  const ofStatements = index.statements.has(parts.source) || index.statements.has(parts.target);
  const drawing = draw(index, filter, filtered, ofStatements ? "statements" : "actors", SHOW_ALL);
  const drawn = drawing.ties.get(id);
  if (!drawn) return null;
  const { source, target } = drawn.tie;
  const parallel = [...drawing.ties.values()]
    .map(({ tie }) => tie)
    .filter((tie) => tie.id !== id && [tie.source, tie.target].every((end) => end === source || end === target));
  const node = nodesOf(index, filtered);
  return {
    tie: drawn.tie,
    source: node(source),
    target: node(target),
    statements: pageOf(inReadingOrder(drawn.rows), from, size),
    relations: byId(drawn.relations),
    affiliations: drawn.affiliations,
    parallel: byId(parallel),
  };
}
