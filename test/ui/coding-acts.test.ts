// What can be done with marked words of an article when a statement is pointed at: whoever they name can be its speaker.
import { describe, expect, test } from "vitest";
import { apply, takeBack } from "../../src/edit/index.ts";
import { writeRecord } from "../../src/io/index.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { codingActs } from "../../src/ui/articles/coding/coding-acts.ts";
import { ferryRecord, NIGHT_TEXT } from "../fixtures/ferry-record.ts";
import { smallRecord, smallTexts } from "../fixtures/small-record.ts";

const text = `${smallTexts["courier-1"]}\nDana Whitfield, Ursula von der Leyen and the ferry’s crew came. A Whole Sentence That Is No Name came.`;
const longer: OnRecord = {
  ...smallRecord,
  sources: smallRecord.sources.map((one) => (one.id === "courier-1" ? { ...one, textLength: text.length } : one)),
};
const bens = smallRecord.statements.find(({ id }) => id === "s02");

/** Labels and operations for words of the text, with a statement of it pointed at. */
function actsFor(words: string, record: OnRecord = smallRecord) {
  const start = text.indexOf(words);
  if (start < 0 || bens === undefined) throw new Error(`expected the text to have ${words}`);
  const { actors, statements } = record;
  const coding = { source: "courier-1", text, actors, statements, coder: null, unique: "ab12" };
  return codingActs({ start, end: start + words.length }, bens, coding);
}

const makes = (words: string, record?: OnRecord) => actsFor(words, record).find(({ key }) => key === "new");

describe("a name that is marked", () => {
  test("becomes a new actor who speaks, in one step", () => {
    const made = makes("Dana Whitfield");
    expect(made?.label).toBe("New actor: Dana Whitfield");
    if (made === undefined) throw new Error("expected the name to be offered");
    const applied = apply(longer, made.operation, { coder: null, at: "2026-03-01T10:00:00Z" });
    if ("problem" in applied) throw new Error("expected it to be done");
    const { record, step } = applied;
    expect(record.actors.at(-1)).toMatchObject({ id: "actor-dana-whitfield", kind: "person", name: "Dana Whitfield" });
    const statement = record.statements.find(({ id }) => id === "s02");
    expect(statement?.speaker).toBe("actor-dana-whitfield");
    expect(text.slice(statement?.mention?.start, statement?.mention?.end)).toBe("Dana Whitfield");
    expect(step.words).toMatch(/, and added Dana Whitfield$/);
    expect(writeRecord(takeBack(record, step))).toBe(writeRecord(longer));
  });

  test("has small words and an id of its own", () => {
    expect(makes("Ursula von der Leyen")?.label).toBe("New actor: Ursula von der Leyen");
    const [first, ...rest] = smallRecord.actors;
    if (first === undefined) throw new Error("expected an actor");
    const record = { ...smallRecord, actors: [{ ...first, was: ["actor-dana-whitfield"] }, ...rest] };
    const operation = makes("Dana Whitfield", record)?.operation;
    expect(operation).toMatchObject({ actors: [{ id: "actor-dana-whitfield-ab12" }] });
  });

  test("is offered first of what names the speaker, and not where the record knows whom it names or it is no name", () => {
    const keys = actsFor("Dana Whitfield").map(({ key }) => key);
    expect(keys.indexOf("new")).toBe(keys.indexOf("speaker") - 1);
    for (const words of [
      "Ada Lind",
      "the ferry’s crew",
      "A Whole Sentence That Is No Name",
      "came",
      "Dana Whitfield, Ursula",
    ]) {
      expect(makes(words)).toBeUndefined();
    }
  });
});

test("words that are split off are whose the rest of the statement says they are", () => {
  const crew = ferryRecord.statements.find(({ id }) => id === "s-crew");
  if (crew === undefined) throw new Error("expected the statement of the fixture");
  const { actors, statements } = ferryRecord;
  const coding = { source: "night", text: NIGHT_TEXT, actors, statements, coder: null, unique: "ab12" };
  const speakerOf = (words: string) => {
    const start = NIGHT_TEXT.indexOf(words);
    const acts = codingActs({ start, end: start + words.length }, crew, coding);
    const operation = acts.find(({ key }) => key === "split")?.operation;
    return operation?.op === "split-statement" ? operation.into.speaker : undefined;
  };
  expect(speakerOf("find a crew that costs nothing")).toBe("mara-quill");
  expect(speakerOf("the town could not pay for a second crew")).toBe("tobin-ashe");
});
