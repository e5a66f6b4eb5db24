// What every engine must do, whatever it is made of: give the answers of the naive engine, and keep what filters promise.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OnRecord, Statement } from "../../src/model/index.ts";
import type { Answers } from "../../src/query/answers.ts";
import type { Engine } from "../../src/query/engine.ts";
import { type Filter, NO_FILTER } from "../../src/query/filter.ts";
import {
  type Ask,
  FACETS,
  type Facet,
  type Fold,
  PATH_KINDS,
  type Question,
  type Show,
} from "../../src/query/question.ts";
import { recordWithTexts } from "../fixtures/arbitrary-record.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";
import { arbitraryFilter, arbitraryQuestion } from "./arbitrary-question.ts";
import { searchConformance } from "./conformance-search.ts";
import { createNaiveEngine } from "./naive-engine.ts";

type MakeEngine = (record: OnRecord, hash: string) => Engine;
type HashOf = (record: OnRecord) => string;

const SEED = 20_250_607;
const FOLDS: readonly Fold[] = ["actors", "statements"];
const SHOW_ALL: Show = { sources: true, relations: true, affiliations: true, isolates: false };
const STANCES_ONLY: Show = { sources: false, relations: false, affiliations: false, isolates: false };
const PAGE = { from: 0, size: 1000 };
const BY_DATE = { by: "date", descending: false } as const;

/**
 * @param runs random records a property; fewer where each answer is dear
 * @param hashOf the hash that the engine knows a record by
 */
export function conformance(name: string, makeEngine: MakeEngine, runs = 100, hashOf: HashOf = () => SMALL_HASH): void {
  const check = async <T>(arbitrary: fc.Arbitrary<T>, holds: (drawn: T) => Promise<void>, numRuns = runs) =>
    fc.assert(fc.asyncProperty(arbitrary, holds), { seed: SEED, numRuns });
  const withEngine = async (record: OnRecord, use: (engine: Engine) => Promise<void>) => {
    const engine = makeEngine(record, hashOf(record));
    try {
      await use(engine);
    } finally {
      engine.close();
    }
  };

  describe(`${name} answers as the naive engine does`, () => {
    test("to any question about any record", async () => {
      await check(recordAnd(arbitraryQuestion), agree, runs * 6);
    });

    test("to any question about the small record", async () => {
      await check(
        arbitraryQuestion(smallRecord),
        (question) => agree({ record: smallRecord, drawn: question }),
        runs * 4,
      );
    });

    test("when it is asked for a summary", async () => {
      await check(records, ({ record }) =>
        withEngine(record, async (engine) => {
          expect(await engine.summary()).toEqual(await createNaiveEngine(record, hashOf(record)).summary());
        }),
      );
    });

    const agree = async ({ record, drawn: question }: { record: OnRecord; drawn: Question }) =>
      withEngine(record, async (engine) => {
        const answer = await engine.ask(question);
        expect(wordless(answer)).toEqual(wordless(await createNaiveEngine(record, hashOf(record)).ask(question)));
      });
  });

  describe(`${name} keeps what filters promise`, () => {
    const keeps = (what: string, holds: (engine: Engine, filter: Filter, record: OnRecord) => Promise<void>) =>
      test(what, async () => {
        await check(recordAnd(arbitraryFilter), ({ record, drawn }) =>
          withEngine(record, (engine) => holds(engine, drawn, record)),
        );
      });

    keeps("a filtered picture lies within the unfiltered one", async (engine, filter) => {
      const all = { ...NO_FILTER, appearances: true };
      for (const fold of FOLDS) {
        const part = await engine.ask({ ask: "ties", filter, fold, show: SHOW_ALL, top: 1000 });
        const whole = await engine.ask({ ask: "ties", filter: all, fold, show: SHOW_ALL, top: 1000 });
        const weights = new Map(whole.ties.map(({ id, weight }) => [id, weight]));
        // Where the same words count once, another of them may stand for them, so that only appearances can be compared.
        for (const { id, weight } of filter.appearances || fold === "actors" ? part.ties : []) {
          expect(weights.get(id), id).toBeGreaterThanOrEqual(weight);
        }
        const nodes = whole.nodes.map(({ id }) => id);
        expect(nodes).toEqual(expect.arrayContaining(part.nodes.map(({ id }) => id)));
      }
    });

    keeps("what is kept is kept again, with the same stances and ties", async (engine, filter) => {
      for (const fold of FOLDS) {
        const { record: kept, ties } = await engine.ask({
          ask: "part",
          part: { what: "see" },
          filter,
          fold,
          show: STANCES_ONLY,
        });
        await withEngine(kept, async (again) => {
          const { appearances, without } = filter;
          // A joint speaker who is left out is still named in the part.
          for (const same of [{ ...NO_FILTER, appearances, without }, filter]) {
            const reopened = await again.ask({ ask: "ties", filter: same, fold, show: STANCES_ONLY, top: 1000 });
            expect(reopened).toEqual(ties);
            const rows = await again.ask({ ask: "statements", filter: same, sort: BY_DATE, ...PAGE });
            const before = await engine.ask({ ask: "statements", filter, sort: BY_DATE, ...PAGE });
            expect(rows.items.map(({ statement }) => statement.id)).toEqual(
              before.items.map(({ statement }) => statement.id),
            );
          }
        });
      }
    });

    keeps("stance and issue hold on the same stance", async (engine, filter) => {
      const { items } = await engine.ask({ ask: "statements", filter, sort: BY_DATE, ...PAGE });
      for (const { statement, kept } of items) {
        for (const stance of kept.map((i) => statement.stances[i])) {
          if (filter.stance) expect(filter.stance).toContain(stance?.value);
          if (filter.issue) expect(filter.issue).toContain(stance?.toward.id);
        }
        if (filter.issue) expect(kept).not.toEqual([]);
      }
    });

    keeps("taking a clause away never takes statements away", async (engine, filter) => {
      const counted = { ...filter, appearances: true };
      const kept = (await engine.ask({ ask: "counts", filter: counted })).statements.kept;
      for (const clause of Object.keys(NO_FILTER) as (keyof Filter)[]) {
        const loosened = { ...counted, [clause]: clause === "appearances" ? true : NO_FILTER[clause] };
        const { statements } = await engine.ask({ ask: "counts", filter: loosened });
        expect(statements.kept, clause).toBeGreaterThanOrEqual(kept);
      }
    });

    keeps("a facet counts what choosing its value alone leaves", async (engine, filter) => {
      const facets = await engine.ask({ ask: "facets", filter, of: FACETS });
      for (const facet of FACETS) {
        for (const { value, count, mix } of facets[facet] ?? []) {
          const alone = chosenAlone(filter, facet, value);
          if (!alone) continue;
          const counts = await engine.ask({ ask: "counts", filter: alone });
          expect({ count: counts.statements.kept, mix: counts.mix }, `${facet} ${value}`).toEqual({ count, mix });
        }
      }
    });

    keeps("a tie weighs as much as there is evidence", async (engine, filter) => {
      for (const fold of FOLDS) {
        const { ties } = await engine.ask({ ask: "ties", filter, fold, show: SHOW_ALL, top: 1000 });
        for (const tie of ties) {
          const behind = await engine.ask({ ask: "evidence", filter, tie: tie.id, ...PAGE });
          const found = behind && behind.statements.total + behind.relations.length + behind.affiliations.length;
          expect(found, tie.id).toBe(tie.weight);
          expect(behind?.tie).toEqual(tie);
        }
      }
    });

    keeps("paths go over drawn ties, pass no node twice, and come in their order", async (engine, filter, record) => {
      const show = { ...SHOW_ALL, isolates: true };
      const { ties } = await engine.ask({ ask: "ties", filter, fold: "actors", show, top: 1000 });
      const [from, ...others] = [...record.actors, ...record.issues].map(({ id }) => id);
      for (const to of others) {
        const over = PATH_KINDS;
        const answer = await engine.ask({ ask: "paths", filter, from: from ?? "", to, over, most: 4 });
        const ranks = (answer?.paths ?? []).map(({ nodes, links }) => {
          const ids = nodes.map(({ id }) => id);
          expect([ids[0], ids.at(-1), new Set(ids).size]).toEqual([from, to, ids.length]);
          for (const [i, link] of links.entries()) {
            const ends = [ids[i], ids[i + 1]];
            const between = ties.filter((tie) => ends.includes(tie.source) && ends.includes(tie.target));
            expect(link).toEqual(between);
            expect(link.length).toBeGreaterThan(0);
          }
          const weights = links.map((link) => link.reduce((sum, { weight }) => sum + weight, 0));
          return [ids.length, -Math.min(...weights), -weights.reduce((sum, weight) => sum + weight, 0)];
        });
        const inOrder = [...ranks].sort(
          (a, b) => a.map((rank, i) => rank - (b[i] ?? 0)).find((less) => less !== 0) ?? 0,
        );
        expect(ranks).toEqual(inOrder);
        const fewer = await engine.ask({ ask: "paths", filter, from: from ?? "", to, over, most: 1 });
        expect(fewer?.paths).toEqual(answer?.paths.slice(0, 1));
        expect(fewer?.complete).toBe(answer !== null && answer.paths.length <= 1);
      }
    });

    keeps("every node that is drawn without isolates has a tie, unless it is a statement", async (engine, filter) => {
      for (const fold of FOLDS) {
        const { nodes, ties } = await engine.ask({ ask: "ties", filter, fold, show: SHOW_ALL, top: 1000 });
        const ends = new Set(ties.flatMap(({ source, target }) => [source, target]));
        for (const { id, kind } of nodes) if (kind !== "statement") expect(ends, id).toContain(id);
      }
    });

    keeps("everything that is drawn in a part is in its record", async (engine, filter) => {
      const show = { ...SHOW_ALL, isolates: true };
      const part = await engine.ask({ ask: "part", part: { what: "see" }, filter, fold: "statements", show });
      const { actors, issues, sources, statements } = part.record;
      const held = [...actors, ...issues, ...sources, ...statements].map(({ id }) => id);
      expect(held).toEqual(expect.arrayContaining(part.ties.nodes.map(({ id }) => id)));
    });
  });

  searchConformance(name, { records, check, withEngine, turned });

  describe(`${name} answers in plain, stable JSON`, () => {
    test("that is the same after it was written and read", async () => {
      await check(recordAnd(arbitraryQuestion), ({ record, drawn }) =>
        withEngine(record, async (engine) => {
          const answer = await engine.ask(drawn);
          expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
        }),
      );
    });

    test("that does not depend on the order of the record's lists", async () => {
      await check(recordAnd(arbitraryQuestion), ({ record, drawn }) =>
        withEngine(record, (engine) =>
          withEngine(turned(record), async (other) => {
            // A record that is given back whole keeps its own order.
            if (drawn.ask === "part" && drawn.part.what === "everything") return;
            expect(JSON.stringify(await other.ask(drawn))).toBe(JSON.stringify(await engine.ask(drawn)));
          }),
        ),
      );
    });
  });
}

/** With more repeats than records commonly have, also of later statements and in circles. */
const records = fc
  .tuple(recordWithTexts({ statements: 8, actors: 5 }), fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }))
  .map(([{ record }, pairs]) => ({ record: { ...record, statements: repeating(record.statements, pairs) } }));

function repeating(statements: readonly Statement[], pairs: readonly (readonly [number, number])[]): Statement[] {
  const repeats = new Map(pairs.map(([later, earlier]) => [later % statements.length, earlier % statements.length]));
  return statements.map((statement, i) => {
    const earlier = statements[repeats.get(i) ?? -1];
    return earlier ? { ...statement, repeats: earlier.id } : statement;
  });
}

function recordAnd<T>(of: (record: OnRecord) => fc.Arbitrary<T>): fc.Arbitrary<{ record: OnRecord; drawn: T }> {
  return records.chain(({ record }) => of(record).map((drawn) => ({ record, drawn })));
}

/** A part's sentence is words, which tests of their own hold. */
function wordless(answer: Answers[Ask]): unknown {
  if (answer === null || !("record" in answer) || answer.record.derivedFrom === null) return answer;
  const { record } = answer;
  return { ...answer, record: { ...record, derivedFrom: { ...record.derivedFrom, sentence: "" } } };
}

/** Null where no filter asks for the value alone. */
function chosenAlone(filter: Filter, facet: Facet, value: string): Filter | null {
  if (facet !== "date") return { ...filter, [facet]: [value] };
  return value === "" ? null : { ...filter, from: value, to: value, undated: false };
}

function turned(record: OnRecord): OnRecord {
  return {
    ...record,
    sources: record.sources.toReversed(),
    actors: record.actors.toReversed(),
    issues: record.issues.toReversed(),
    statements: record.statements.toReversed(),
    relations: record.relations.toReversed(),
  };
}
