/** A record in memory -> an engine that answers questions about it. */
import type { OnRecord } from "../model/index.ts";
import type { Answers, AnswerTo } from "./answers.ts";
import { applyFilter } from "./apply-filter.ts";
import { catalogueOf } from "./catalogue.ts";
import { resetClause } from "./clauses.ts";
import { holdingCounter } from "./count-holding.ts";
import { counts } from "./counts.ts";
import { draw } from "./draw.ts";
import type { Engine, Stop } from "./engine.ts";
import { facets } from "./facets.ts";
import type { Filter } from "./filter.ts";
import type { Filtered } from "./kept.ts";
import type { Ask, Question } from "./question.ts";
import { indexRecord, type RecordIndex } from "./record-index.ts";
import { pageOf, sortRows } from "./rows.ts";
import { type Halt, haltOn } from "./stopped.ts";
import { toTies } from "./ties.ts";

/**
 * Works nothing out before it is asked.
 * @param hash `sha256:` of the record's own Record JSON, for what is taken out of it; as a function when it is yet to be reckoned.
 * Asking throws {@link Stopped} once the question is stopped, a RangeError for a count below 0, an Error once closed.
 */
export function createMemoryEngine(record: OnRecord, hash: string | (() => string)): Engine {
  const index = once(() => indexRecord(record, hash));
  const filtered = (filter: Filter, halt: Halt) => applyFilter(index(), filter, halt);
  const searching = whenNeeded(() => import("./search.ts").then(({ createSearch }) => createSearch(index())));
  const countHolding = holdingCounter();
  let closed = false;
  const open = () => {
    if (closed) throw new Error("expected an open engine, got one that was closed");
  };
  return {
    async summary() {
      open();
      return catalogueOf(record, index().hash);
    },
    async ask<Q extends Question>(asked: Q, stop?: Stop) {
      open();
      const question: Question = asked;
      const halt = haltOn(stop);
      halt();
      if (question.ask === "search") {
        const search = await searching();
        halt();
        const { filter, text, most } = question;
        const groups = search(filtered(filter, halt), text, most);
        const holding = countHolding(filtered(resetClause(filter, "text"), halt), text, filter);
        return { groups, holding } as AnswerTo<Q>;
      }
      return (await answer(index(), question, filtered(question.filter, halt), halt)) as AnswerTo<Q>;
    },
    close() {
      closed = true;
    },
  };
}

/** What no first picture asks for is code that is loaded when it is. */
async function answer(
  index: RecordIndex,
  question: Exclude<Question, { ask: "search" }>,
  filtered: Filtered,
  halt: Halt,
): Promise<Answers[Ask]> {
  const { filter } = question;
  switch (question.ask) {
    case "counts":
      return counts(index, filter, filtered, halt);
    case "facets":
      return facets(index, filter, question.of, halt);
    case "statements":
      return pageOf(sortRows(index, filtered.rows, question.sort), question.from, question.size);
    case "place": {
      const { sort, ids } = question;
      const at = sortRows(index, filtered.rows, sort).findIndex(({ entry }) => ids.includes(entry.statement.id));
      return { at: at < 0 ? null : at };
    }
    case "ties":
      return toTies(index, filtered, draw(index, filter, filtered, question.fold, question.show), question.top);
    case "around": {
      const { around, startsOf } = await import("./around.ts");
      const drawing = draw(index, filter, filtered, question.fold, question.show);
      const starts = startsOf(index, filtered, drawing, question.ids);
      return toTies(index, filtered, around(drawing, starts, question), question.top, starts);
    }
    case "evidence":
      return (await import("./evidence.ts")).evidence(
        index,
        filter,
        filtered,
        question.tie,
        question.from,
        question.size,
      );
    case "profile":
      return (await import("./profile.ts")).profile(index, filter, filtered, question.id, halt);
    case "part":
      return (await import("./part.ts")).part(index, question, filtered, halt);
    case "compare":
      return (await import("./comparison.ts")).comparison(index, filtered, question.actors);
    case "paths":
      return (await import("./paths.ts")).paths(index, question, filtered, halt);
    case "pairs":
      return (await import("./pairs.ts")).pairs(index, filtered, question.of, question.from, question.size, halt);
    case "roster":
      return (await import("./roster.ts")).roster(index, filtered);
    case "timeline":
      return (await import("./timeline.ts")).timeline(index, filter, question.by, halt);
    case "queue":
      return (await import("./queue.ts")).queue(index, question, halt);
    case "surest":
      return (await import("./queue.ts")).surest(index, filter, question.least);
    case "agreement":
      return (await import("./agreement.ts")).agreement(index, filter);
    case "decisions":
      return (await import("./agreement.ts")).decisions(index, question);
    case "articles":
      return (await import("./articles.ts")).articles(index);
    case "article":
      return (await import("./articles.ts")).article(index, filtered, question.id);
    case "relation":
      return index.deeds.find(({ relation }) => relation.id === question.id)?.relation ?? null;
  }
}

/** Search brings a library and an index of every word, which only those pay for who search. What fails is tried again. */
function whenNeeded<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
