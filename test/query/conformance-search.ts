// What every engine's search must do. How well something fits is the engine's own to say, so that answers are not compared
// word by word: what must be found is found, what must not is not, and everything that is said of it is so.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OnRecord } from "../../src/model/index.ts";
import type { Hit, SearchAnswer, SearchGroup } from "../../src/query/answer-search.ts";
import type { Engine } from "../../src/query/engine.ts";
import type { Filter } from "../../src/query/filter.ts";
import { termsIn } from "../../src/query/search-words.ts";
import { arbitraryFilter } from "./arbitrary-question.ts";
import { countsFor, naiveAppearances, naiveRows, speakersOf, stancesOf } from "./naive-select.ts";

interface Tools {
  readonly records: fc.Arbitrary<{ readonly record: OnRecord }>;
  check<T>(arbitrary: fc.Arbitrary<T>, holds: (drawn: T) => Promise<void>): Promise<void>;
  withEngine(record: OnRecord, use: (engine: Engine) => Promise<void>): Promise<void>;
  turned(record: OnRecord): OnRecord;
}

const ALL = 1000;

export function searchConformance(name: string, { records, check, withEngine, turned }: Tools): void {
  const searches = records.chain(({ record }) =>
    fc.record({ filter: arbitraryFilter(record), text: textOf(record) }).map((drawn) => ({ record, ...drawn })),
  );
  const finds = (what: string, wanted: (record: OnRecord) => readonly Wanted[]) =>
    test(what, async () => {
      await check(searches, ({ record, filter }) =>
        withEngine(record, async (engine) => {
          for (const { id, text } of wanted(record)) {
            const answer = await engine.ask({ ask: "search", filter, text, most: ALL });
            // Another statement of the same words may stand for it.
            const standing = [id, countsFor(record, filter, id)];
            expect(
              standing.some((one) => one !== null && idsIn(answer).includes(one)),
              text,
            ).toBe(true);
          }
        }),
      );
    });

  describe(`${name} finds`, () => {
    finds("everything by its name", ({ actors, issues, sources }) =>
      [
        ...actors.map(({ id, name: text }) => ({ id, text })),
        ...issues.map(({ id, name: text }) => ({ id, text })),
        ...sources.map(({ id, label: text }) => ({ id, text })),
      ].filter(isWords),
    );

    finds("an actor by each of its other names", ({ actors }) =>
      actors
        .flatMap(({ id, short, aliases }) => [short ?? "", ...aliases].map((text) => ({ id, text })))
        .filter(isWords),
    );

    finds("an actor by its name with one letter changed", ({ actors }) =>
      actors.flatMap(({ id, name: text }) => {
        const changed = text.replace(
          /(?<![\p{L}\p{M}\p{N}])[a-z]{4,}(?![\p{L}\p{M}\p{N}])/u,
          (word) => `${word.slice(0, 2)}q${word.slice(3)}`,
        );
        return changed === text ? [] : [{ id, text: changed }];
      }),
    );

    finds("an actor by its name with two letters changed about", (record) =>
      record.actors.flatMap(({ id, name: text }) => {
        const changed = text.replace(
          /(?<![\p{L}\p{M}\p{N}])[a-z]{4,}(?![\p{L}\p{M}\p{N}])/u,
          (word) => `${word[0]}${word[2]}${word[1]}${word.slice(3)}`,
        );
        const known = termsIn(JSON.stringify(record));
        const isWord = termsIn(changed).some(
          (term) => !termsIn(text).includes(term) && known.some((one) => one.startsWith(term)),
        );
        return changed === text || isWord ? [] : [{ id, text: changed }];
      }),
    );

    finds("a statement by each word that it quotes", (record) =>
      live(record).flatMap(({ id, quotes }) =>
        quotes
          .flatMap(({ verbatim, exact }) => (verbatim && exact !== undefined ? exact.split(/\s+/u) : []))
          .map((text) => ({ id, text }))
          .filter(isWords),
      ),
    );
  });

  describe(`${name} says of what it finds`, () => {
    const holds = (what: string, truth: (drawn: Drawn, answer: SearchAnswer) => void) =>
      test(what, async () => {
        await check(searches, (drawn) =>
          withEngine(drawn.record, async (engine) => {
            const { filter, text } = drawn;
            truth(drawn, await engine.ask({ ask: "search", filter, text, most: ALL }));
          }),
        );
      });

    holds("only what the record holds, each once, and no rejected statement", ({ record }, answer) => {
      const { actors, issues, sources } = record;
      const known = [...actors, ...issues, ...sources, ...live(record)].map(({ id }) => id);
      const ids = idsIn(answer);
      expect(known).toEqual(expect.arrayContaining(ids));
      expect(new Set(ids).size).toBe(ids.length);
    });

    holds("statements of the same words once, by the one that counts for them", ({ record, filter }, answer) => {
      const ids = idsIn(answer);
      for (const id of ids) {
        const counted = countsFor(record, filter, id) ?? id;
        if (counted !== id) expect(ids, id).not.toContain(counted);
      }
    });

    holds(
      "how many there are, kind by kind, and last the kinds of which nothing is left or named so",
      (_, { groups }) => {
        const aside = ({ hits: [best] }: SearchGroup) => best !== undefined && !hasSome(best) && !isNamed(best);
        const kinds = ["actor", "issue", "source", "statement"];
        const inOrder = kinds.flatMap((kind) => groups.filter((group) => group.kind === kind));
        expect(groups).toEqual([...inOrder.filter((group) => !aside(group)), ...inOrder.filter(aside)]);
        for (const { total, hits } of groups) expect(hits).toHaveLength(total);
      },
    );

    holds("last in each kind what has nothing left and is not called exactly so", ({ record, text }, { groups }) => {
      const asked = new Set(termsIn(text));
      const isWhole = (hit: Hit) =>
        ["name", "alias"].some((kind) =>
          linesOf(record, { ...hit, in: kind as Hit["in"] }).some((line) => sameSet(new Set(termsIn(line)), asked)),
        );
      for (const { hits } of groups) {
        const some = hits.filter((hit) => !isWhole(hit)).map(hasSome);
        expect(some).toEqual([...some].sort((a, b) => Number(b) - Number(a)));
      }
    });

    holds("a line of its own, with marks in order, each inside a word", ({ record }, answer) => {
      for (const hit of hitsIn(answer)) {
        expect(linesOf(record, hit), hit.in).toContainEqual(expect.stringContaining(bare(hit)));
        // A statement may be found by its months and years alone.
        if (hit.date === null) expect(hit.marks).not.toEqual([]);
        let last = 0;
        for (const { start, end } of hit.marks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(termsIn(hit.line.slice(start, end))).toHaveLength(1);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(hit.line.length);
      }
    });

    holds("its statements under the filter", ({ record, filter }, answer) => {
      const rows = naiveRows(record, filter);
      const staying = naiveAppearances(record, filter).map(({ statement }) => statement.id);
      for (const { node, statements, about } of hitsIn(answer)) {
        const own = rows.filter(
          (row) =>
            speakersOf(row.statement).includes(node.id) ||
            row.statement.source === node.id ||
            stancesOf(row).some(({ toward }) => toward.kind === "issue" && toward.id === node.id),
        );
        const toward = rows.filter((row) =>
          stancesOf(row).some(
            ({ toward: { kind, id } }) => (kind === "statement" ? countsFor(record, filter, id) : id) === node.id,
          ),
        );
        expect(about, node.id).toBe(toward.length);
        expect(statements, node.id).toBe(node.kind === "statement" ? Number(staying.includes(node.id)) : own.length);
      }
    });

    holds("how many statements the filter would leave with its text", ({ record, filter, text }, { holding }) => {
      const left = naiveRows(record, { ...filter, text });
      expect(holding).toBe(isWords({ text }) ? left.length : 0);
    });

    test("the first as the first of all, in plain JSON, whatever the order of the record's lists", async () => {
      await check(searches, ({ record, filter, text }) =>
        withEngine(record, (engine) =>
          withEngine(turned(record), async (other) => {
            const all = await engine.ask({ ask: "search", filter, text, most: ALL });
            expect(JSON.parse(JSON.stringify(all))).toEqual(all);
            const some = await other.ask({ ask: "search", filter, text, most: 2 });
            expect(some.groups).toEqual(all.groups.map((group) => ({ ...group, hits: group.hits.slice(0, 2) })));
          }),
        ),
      );
    });
  });
}

interface Wanted {
  readonly id: string;
  readonly text: string;
}

interface Drawn {
  readonly record: OnRecord;
  readonly filter: Filter;
  readonly text: string;
}

/** Words of the record, whole, cut short, or with something else between them. */
function textOf({ actors, statements, sources }: OnRecord): fc.Arbitrary<string> {
  const lines = [
    ...actors.map(({ name }) => name),
    ...statements.map(({ gist }) => gist),
    ...sources.map(({ label }) => label),
  ];
  const words = lines.flatMap((line) => line.split(" "));
  const some = fc
    .tuple(fc.constantFrom("qq", ...words), fc.nat(6))
    .map(([word, cut]) => word.slice(0, word.length - cut));
  return fc.array(some, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));
}

function live({ statements }: OnRecord) {
  return statements.filter(({ review }) => review.status !== "rejected");
}

function isWords({ text }: Pick<Wanted, "text">): boolean {
  return termsIn(text).length > 0;
}

function hitsIn({ groups }: SearchAnswer): Hit[] {
  return groups.flatMap(({ hits }) => hits);
}

function idsIn(answer: SearchAnswer): string[] {
  return hitsIn(answer).map(({ node }) => node.id);
}

function hasSome({ statements, about }: Hit): boolean {
  return statements + about > 0;
}

function isNamed({ in: line }: Hit): boolean {
  return line === "name" || line === "alias";
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

/** Its line without what stands for words left out; all of one that was not cut is there. */
function bare({ line, cut }: Hit): string {
  return line.slice(cut.start ? 1 : 0, cut.end ? -1 : line.length);
}

/** What a hit may show, of the kind that it says it shows. */
function linesOf(record: OnRecord, { node, in: kind }: Hit): string[] {
  const actor = record.actors.find(({ id }) => id === node.id);
  const issue = record.issues.find(({ id }) => id === node.id);
  const source = record.sources.find(({ id }) => id === node.id);
  const statement = record.statements.find(({ id }) => id === node.id);
  const publisher = record.actors.find(({ id }) => id === source?.publisher);
  const lines = {
    name: [actor?.name, issue?.name, source?.label],
    alias: [actor?.short, ...(actor?.aliases ?? []), source?.title],
    proposition: [issue?.proposition],
    description: [
      issue?.note,
      actor?.description,
      ...(actor?.affiliations ?? []).map(({ role }) => role),
      publisher?.name,
    ],
    words: (statement?.quotes ?? []).map(({ verbatim, exact }) => (verbatim ? exact : null)),
    gist: [statement?.gist],
  }[kind];
  return lines.flatMap((line) => line ?? []);
}
