/** Which of the statements that a filter keeps are in a part, and which nodes it holds whatever they say. */
import type { Id } from "../model/index.ts";
import { around, startsOf } from "./around.ts";
import { type Drawing, draw } from "./draw.ts";
import { type Filtered, type Kept, stayingStances } from "./kept.ts";
import type { Part, Question, TieId } from "./question.ts";
import type { RecordIndex } from "./record-index.ts";
import { parseTieId } from "./tie-id.ts";

export interface Chosen {
  /** Every appearance in the part, by id. */
  readonly rows: readonly Kept[];
  readonly nodes: readonly Id[];
}

export function choosePart(
  index: RecordIndex,
  { filter, fold, show }: Pick<Extract<Question, { ask: "part" }>, "filter" | "fold" | "show">,
  part: Exclude<Part, { what: "everything" }>,
  filtered: Filtered,
): Chosen {
  if (part.what === "see") return { rows: filtered.appearances, nodes: [] };
  if (part.what === "ties") {
    const ends = part.ids.flatMap((id) => endsOf(id));
    const { ties } = draw(index, filter, filtered, fold, show, ends);
    const behind = new Set(part.ids.flatMap((id) => ties.get(id)?.rows ?? []));
    return { rows: appearances(filtered, behind, new Set()), nodes: ends };
  }
  const drawing = draw(index, filter, filtered, fold, show);
  if (part.what === "selection") {
    const { wholes, behind } = selected(filtered, drawing, new Set(part.ids));
    return { rows: appearances(filtered, behind, wholes), nodes: part.ids };
  }
  const near = around(drawing, startsOf(index, filtered, drawing, part.ids), part);
  const behind = new Set([...near.ties.values()].flatMap(({ rows }) => rows));
  // Without an edge a statement is still a node of its own.
  for (const row of filtered.rows) if (near.nodes.has(row.entry.statement.id)) behind.add(row);
  return { rows: appearances(filtered, behind, new Set()), nodes: [...near.nodes] };
}

function endsOf(id: TieId): Id[] {
  const tie = parseTieId(id);
  return tie ? [tie.source, tie.target] : [];
}

/** `behind` counts for all of its appearances; `wholes` are chosen each by itself, as those that a source holds. */
function selected(filtered: Filtered, drawing: Drawing, ids: ReadonlySet<string>) {
  const behind = new Set([...ids].flatMap((id) => drawing.ties.get(id)?.rows ?? []));
  const wholes = new Set<Kept>();
  for (const row of filtered.appearances) {
    const { statement, speakers } = row.entry;
    const onIssue = stayingStances(row).some(({ toward }) => toward.kind === "issue" && ids.has(toward.id));
    if (onIssue || ids.has(statement.source) || speakers.some((id) => ids.has(id))) wholes.add(row);
    const counted = filtered.countedAs.get(statement.id);
    if (counted && ids.has(statement.id)) behind.add(counted);
  }
  return { wholes, behind };
}

function appearances(filtered: Filtered, behind: ReadonlySet<Kept>, wholes: ReadonlySet<Kept>): Kept[] {
  return filtered.appearances.filter((row) => {
    const counted = filtered.countedAs.get(row.entry.statement.id);
    return wholes.has(row) || (counted !== undefined && behind.has(counted));
  });
}
