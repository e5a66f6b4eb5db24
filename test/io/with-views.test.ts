import { expect, test } from "vitest";
import { checkRecord } from "../../src/check/index.ts";
import { withViews } from "../../src/io/with-views.ts";
import type { NamedView } from "../../src/model/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";

const view = (id: string): NamedView => ({ id, name: `View ${id}`, note: "", address: "at=ada-lind" });

test("a record without further views is the same record", () => {
  expect(withViews(smallRecord, [])).toBe(smallRecord);
});

test("one's own views follow the record's, in their order", () => {
  const record = { ...smallRecord, views: [view("b")] };
  expect(withViews(record, [view("c"), view("a")]).views?.map(({ id }) => id)).toEqual(["b", "c", "a"]);
});

test("an id that something of the record has already becomes another one", () => {
  const record = { ...smallRecord, views: [view("b")] };
  const made = withViews(record, [view("b"), view("s01"), view("s01-2"), view("ada-lind")]);
  expect(made.views?.map(({ id }) => id)).toEqual(["b", "b-2", "s01-2", "s01-2-2", "ada-lind-2"]);
  expect(checkRecord(made, new Map()).problems).toEqual([]);
});
