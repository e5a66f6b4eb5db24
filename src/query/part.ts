/** A part of what a filter keeps -> a record of its own, valid by itself, and the ties that are drawn of it. */
import type { Actor, OnRecord } from "../model/index.ts";
import type { PartAnswer } from "./answer-profile.ts";
import { applyFilter } from "./apply-filter.ts";
import { type Drawing, draw } from "./draw.ts";
import { NO_FILTER } from "./filter.ts";
import { foldRepeats } from "./fold-repeats.ts";
import { type Filtered, sourcesOf } from "./kept.ts";
import { partDerivation } from "./part-derivation.ts";
import { closeOver, partStatements } from "./part-record.ts";
import { choosePart } from "./part-rows.ts";
import { partSources } from "./part-sources.ts";
import type { Question } from "./question.ts";
import type { RecordIndex } from "./record-index.ts";
import type { Halt } from "./stopped.ts";
import { toTies } from "./ties.ts";

export type PartQuestion = Extract<Question, { ask: "part" }>;

/**
 * Statements keep only the stances that stay, and of repeats every appearance is in the part. Opened as a record without
 * a filter (but with the same choice of appearances and of what is left out) the part shows the same statements and
 * stance ties again.
 */
export function part(index: RecordIndex, question: PartQuestion, filtered: Filtered, halt: Halt): PartAnswer {
  const { fold, show, part: asked } = question;
  if (asked.what === "everything") {
    const all = applyFilter(index, NO_FILTER, halt);
    return toAnswer(index, index.record, all, draw(index, NO_FILTER, all, fold, show));
  }
  const { rows, nodes } = choosePart(index, question, asked, filtered);
  const chosen = foldRepeats(rows, question.filter.appearances);
  const isolates = show.isolates && asked.what === "see";
  const drawing = draw(index, question.filter, chosen, fold, { ...show, isolates }, nodes);
  halt();
  const statements = partStatements(index, chosen.appearances);
  const relations = [...drawing.ties.values()].flatMap((drawn) => drawn.relations);
  const { omitted, ...things } = closeOver(index, statements, relations, drawing.nodes);
  const sources = partSources(things.sources, index.record, things);
  // Named views are of the whole: they name what the part may lack.
  const { views, apart, ...whole } = index.record;
  const told = partApart(apart, things.actors);
  const record = { ...whole, ...told, derivedFrom: partDerivation(index, question, omitted), ...things, sources };
  return toAnswer(index, record, chosen, drawing);
}

/** Pairs that were told apart and are both there. */
function partApart(apart: OnRecord["apart"], actors: readonly Actor[]): Pick<OnRecord, "apart"> {
  const there = new Set(actors.map(({ id }) => id));
  const told = apart?.filter(({ actor, other }) => there.has(actor) && there.has(other)) ?? [];
  return told.length === 0 ? {} : { apart: told };
}

function toAnswer(index: RecordIndex, record: OnRecord, filtered: Filtered, drawing: Drawing): PartAnswer {
  const ties = toTies(index, filtered, drawing, Number.POSITIVE_INFINITY);
  return {
    record,
    ties,
    counts: {
      statements: filtered.rows.length,
      nodes: ties.nodes.length,
      edges: ties.ties.length,
      sources: sourcesOf(filtered).size,
    },
  };
}
