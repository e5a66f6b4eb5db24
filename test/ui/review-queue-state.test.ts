import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Statement } from "../../src/model/index.ts";
import type { Queue, QueueRow, ReviewStatus } from "../../src/query/index.ts";
import { nextOpen, seenQueue, stepFrom, stillAhead, upOf } from "../../src/ui/review/queue-state.ts";
import { suggestedRecord } from "../fixtures/suggested-record.ts";

const COUNTS = { suggested: 3, confirmed: 1, rejected: 0 };
const row = (statement: Statement, id: string, status: ReviewStatus): QueueRow => ({
  statement: { ...statement, id, review: { status, coder: null } },
  kept: [],
  also: [],
  through: [],
  certainty: null,
});
const [one] = suggestedRecord.statements;
if (!one) throw new Error("expected a statement");
const items = [
  row(one, "a", "suggested"),
  row(one, "b", "confirmed"),
  row(one, "c", "suggested"),
  row(one, "d", "suggested"),
];
const queue: Queue = { total: 4, from: 0, items, counts: COUNTS, at: null };
const confirmed = { review: { status: "confirmed", coder: "A. Tran" } } as const;
const statuses = (rows: readonly QueueRow[]) => rows.map(({ statement }) => statement.review.status);

describe("What a reviewer sees", () => {
  test("has what was done before the record has it, in the figures too", () => {
    const seen = seenQueue(queue, 7, [{ id: "c", patch: confirmed, since: null }]);
    expect(statuses(seen.rows)).toEqual(["suggested", "confirmed", "confirmed", "suggested"]);
    expect(seen.counts).toEqual({ suggested: 2, confirmed: 2, rejected: 0 });
  });

  test("has it until an answer of the record that has it is there, and no longer", () => {
    const done = [{ id: "c", patch: confirmed, since: 8 }];
    expect(seenQueue(queue, 7, done).counts.confirmed).toBe(2);
    expect(seenQueue(queue, 8, done)).toEqual({ rows: items, counts: COUNTS });
    expect(stillAhead(done, 8)).toEqual([]);
    expect(stillAhead(done, 7)).toBe(done);
  });

  test("has the last of several things done to one statement", () => {
    const done = (["confirmed", "rejected"] as const).map((status) => ({
      id: "a",
      patch: { review: { status, coder: null } },
      since: null,
    }));
    const seen = seenQueue(queue, 1, done);
    expect(statuses(seen.rows)[0]).toBe("rejected");
    expect(seen.counts).toEqual({ suggested: 2, confirmed: 1, rejected: 1 });
  });

  test("never counts more or fewer than there are, whatever is done", () => {
    const things = fc.record({
      id: fc.constantFrom("a", "b", "c", "d", "elsewhere"),
      patch: fc
        .constantFrom("suggested", "confirmed", "rejected" as const)
        .map((status) => ({ review: { status, coder: null } })),
      since: fc.option(fc.nat(9)),
    });
    fc.assert(
      fc.property(fc.array(things), fc.nat(9), (done, revision) => {
        const { rows, counts } = seenQueue(queue, revision, done);
        const count = (status: ReviewStatus) => statuses(rows).filter((each) => each === status).length;
        expect(counts).toEqual({
          suggested: count("suggested"),
          confirmed: count("confirmed"),
          rejected: count("rejected"),
        });
      }),
      { seed: 20_260_314 },
    );
  });
});

describe("What is up", () => {
  test("is what was asked for, or else the first that is open", () => {
    expect(upOf(items, "b", "suggested")?.statement.id).toBe("b");
    expect(upOf(items, "nobody", "suggested")?.statement.id).toBe("a");
    expect(upOf(items, null, "rejected")).toBe(null);
  });

  test("after a decision is the next open one, and from the beginning again at the end", () => {
    expect(nextOpen(items, "a", "suggested")).toBe("c");
    expect(nextOpen(items, "d", "suggested")).toBe("a");
    expect(nextOpen(items.slice(1, 3), "c", "suggested")).toBe(null);
  });

  test("goes a step at a time, also to what is decided on, and stays at the ends", () => {
    expect(stepFrom(items, "a", 1)).toBe("b");
    expect(stepFrom(items, "a", -1)).toBe("a");
    expect(stepFrom(items, "d", 1)).toBe("d");
    expect(stepFrom(items, "nobody", 1)).toBe("nobody");
  });
});
