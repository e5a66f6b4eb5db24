// The questions of a review on a record small enough to see what is right.
import { describe, expect, test } from "vitest";
import type { OnRecord, Statement, Suggested } from "../../src/model/index.ts";
import { createMemoryEngine, NO_FILTER, type Question } from "../../src/query/index.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

const [first] = smallRecord.statements;
if (!first) throw new Error("expected the small record to have a statement");

const NIGHT = { kind: "issue", id: "night-buses" } as const;

function suggestion(confidences: Partial<Record<"content" | "speaker" | "target" | "stance", number>>): Suggested {
  const { content = 0.9, speaker = 0.9, target = 0.9, stance = 0.9 } = confidences;
  return {
    confidence: { content, source: null },
    words: first?.quotes.map(({ start, end }) => ({ start, end })) ?? [],
    form: "direct",
    coding: {
      speaker: { id: "ada-lind", confidence: speaker },
      others: [],
      onBehalfOf: null,
      addressees: [],
      relayedBy: [],
      targets: [
        { toward: NIGHT, stance: "support", basis: "stated", reason: "So said.", confidence: { target, stance } },
      ],
    },
  };
}

function statement(id: string, status: Statement["review"]["status"], rest: Partial<Statement> = {}): Statement {
  if (!first) throw new Error("expected a statement");
  return {
    ...first,
    id,
    repeats: null,
    form: "direct",
    speaker: "ada-lind",
    others: [],
    onBehalfOf: null,
    addressees: [],
    stances: [{ toward: NIGHT, value: "support", basis: "stated", reason: "So said." }],
    uncoded: null,
    review: { status, coder: null },
    ...rest,
  };
}

const record: OnRecord = {
  ...smallRecord,
  relations: [],
  statements: [
    statement("a", "suggested", { suggested: suggestion({ stance: 0.6 }) }),
    statement("b", "suggested", { suggested: suggestion({ content: 0.4 }) }),
    statement("c", "confirmed", { suggested: suggestion({}) }),
    statement("d", "rejected", { suggested: suggestion({ speaker: 0.7 }) }),
    statement("e", "confirmed"),
    statement("f", "suggested"),
    statement("g", "confirmed", { speaker: "ben-okoro", suggested: suggestion({}) }),
    statement("h", "confirmed", {
      stances: [{ toward: NIGHT, value: "oppose", basis: "stated", reason: "So said." }],
      onBehalfOf: "ben-okoro",
      suggested: suggestion({}),
    }),
  ],
};
const engine = createMemoryEngine(record, SMALL_HASH);

const QUEUE = {
  ask: "queue",
  filter: { ...NO_FILTER, appearances: true },
  of: ["suggested"],
  also: [],
  order: "certainty",
  at: null,
  before: 0,
  size: 10,
} as const satisfies Question;
const idsOf = async (asked: Partial<Extract<Question, { ask: "queue" }>>) =>
  (await engine.ask({ ...QUEUE, ...asked })).items.map((row) => row.statement.id);

describe("The queue", () => {
  test("begins with what extraction was least certain of, and ends with what it said nothing of", async () => {
    expect(await idsOf({})).toEqual(["b", "a", "f"]);
    const { items } = await engine.ask(QUEUE);
    expect(items.map(({ certainty }) => certainty)).toEqual([
      { least: 0.4, of: "words" },
      { least: 0.6, of: "stance" },
      null,
    ]);
  });

  test("counts what is decided on, but not what a person made", async () => {
    expect((await engine.ask(QUEUE)).counts).toEqual({ suggested: 3, confirmed: 3, rejected: 1 });
  });

  test("is the one place where rejected statements are found", async () => {
    expect(await idsOf({ of: ["rejected"] })).toEqual(["d"]);
    const sort = { by: "date", descending: false } as const;
    const all = await engine.ask({ ask: "statements", filter: QUEUE.filter, sort, from: 0, size: 100 });
    expect(all.items.map((row) => row.statement.id)).not.toContain("d");
    expect((await engine.ask({ ask: "profile", id: "d", filter: QUEUE.filter })) === null).toBe(true);
  });

  test("keeps what was decided on a moment ago in its place", async () => {
    expect(await idsOf({ also: ["d", "e", "nobody"] })).toEqual(["b", "a", "d", "f"]);
  });

  test("gives a stretch around a statement and says where it stands", async () => {
    const stretch = await engine.ask({ ...QUEUE, at: "a", before: 1, size: 1 });
    expect(stretch.items.map((row) => row.statement.id)).toEqual(["b", "a"]);
    expect([stretch.from, stretch.at, stretch.total]).toEqual([0, 1, 3]);
    expect((await engine.ask({ ...QUEUE, at: "nobody" })).at).toBe(null);
  });

  test("refuses a stretch of less than nothing", async () => {
    await expect(engine.ask({ ...QUEUE, before: -1 })).rejects.toThrow("expected before to be 0 or more, got -1");
  });
});

describe("The surest", () => {
  test("are those that are sure in every part, with what is to be expected of them", async () => {
    const answer = await engine.ask({ ask: "surest", filter: QUEUE.filter, least: 0.5 });
    expect(answer).toMatchObject({ ids: ["a"], open: 3 });
    expect(answer.wrong.stance).toBeCloseTo(0.4);
    expect(answer.wrong.speaker).toBeCloseTo(0.1);
    expect(answer.wrong.source).toBe(0);
    expect(answer.wrongAtLeast).toBeCloseTo(0.4);
    expect(answer.wrongAtMost).toBeCloseTo(0.7);
  });

  test("are none of those that extraction said nothing of", async () => {
    expect((await engine.ask({ ask: "surest", filter: QUEUE.filter, least: 0 })).ids).toEqual(["a", "b"]);
  });
});

describe("The agreement", () => {
  const field = async (name: string) =>
    (await engine.ask({ ask: "agreement", filter: QUEUE.filter })).fields.find((one) => one.field === name);

  test("is of what was suggested and is decided on", async () => {
    expect(await engine.ask({ ask: "agreement", filter: QUEUE.filter })).toMatchObject({ decided: 4, open: 2 });
  });

  test("tells field by field what was kept, changed, rejected and filled in", async () => {
    expect(await field("speaker")).toEqual({
      field: "speaker",
      suggested: 4,
      kept: 2,
      changed: 1,
      rejected: 1,
      added: 0,
    });
    expect(await field("stance")).toMatchObject({ kept: 2, changed: 1, rejected: 1 });
    expect(await field("behalf")).toMatchObject({ suggested: 0, added: 1 });
    expect(await field("words")).toMatchObject({ kept: 3, rejected: 1 });
  });

  test("takes a target that was suggested without a side for kept or changed once it has one, and its side for added", async () => {
    const { coding, ...words } = suggestion({});
    const [target] = coding?.targets ?? [];
    if (!coding || !target) throw new Error("expected a target");
    const about = { ...words, coding: { ...coding, targets: [{ ...target, stance: null }] } };
    const stance = { value: "oppose", basis: "stated", reason: "So said." } as const;
    const elsewhere = { kind: "issue", id: "depot-move" } as const;
    const none = { stances: [], uncoded: "No side." };
    const statements = [
      statement("kept", "confirmed", { suggested: about, stances: [{ toward: NIGHT, ...stance }] }),
      statement("changed", "confirmed", { suggested: about, stances: [{ toward: elsewhere, ...stance }] }),
      statement("as-it-was", "confirmed", { suggested: about, ...none }),
      statement("rejected", "rejected", { suggested: about, ...none }),
    ];
    const { fields } = await createMemoryEngine({ ...record, statements }, SMALL_HASH).ask({
      ask: "agreement",
      filter: QUEUE.filter,
    });
    const of = (name: string) => fields.find((one) => one.field === name);
    expect(of("target")).toMatchObject({ suggested: 3, kept: 1, changed: 1, rejected: 1, added: 0 });
    expect(of("stance")).toMatchObject({ suggested: 0, added: 2 });
  });

  test("opens to the statements behind a figure", async () => {
    const page = { filter: QUEUE.filter, from: 0, size: 10 };
    const changed = await engine.ask({ ask: "decisions", field: "stance", outcome: "changed", ...page });
    expect(changed.items.map((row) => row.statement.id)).toEqual(["h"]);
  });
});

describe("A filter", () => {
  test("keeps what is suggested, or what is confirmed", async () => {
    const filter = { ...QUEUE.filter, review: ["suggested"] as const };
    const sort = { by: "date", descending: false } as const;
    const { items } = await engine.ask({ ask: "statements", filter, sort, from: 0, size: 100 });
    expect(items.map((row) => row.statement.id)).toEqual(["a", "b", "f"]);
  });

  test("by state of review leaves the queue as it is", async () => {
    expect(await idsOf({ filter: { ...QUEUE.filter, review: ["confirmed"] } })).toEqual(["b", "a", "f"]);
  });
});
