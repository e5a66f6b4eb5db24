// Who answers whom in a comparison: each statement once, and those who do not answer named too.
import { expect, test } from "vitest";
import { createMemoryEngine, NO_FILTER } from "../../src/query/index.ts";
import { answersSentence, statementsIn } from "../../src/ui/compare/answer-words.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

async function compared(...actors: string[]) {
  const ada = { value: "oppose", toward: { kind: "actor", id: "ada-lind" }, basis: "stated", reason: "" } as const;
  const record = {
    ...smallRecord,
    // What opposes her opposes what she said too.
    statements: smallRecord.statements.map((statement) =>
      statement.id === "s04"
        ? { ...statement, stances: [ada, { ...ada, toward: { kind: "statement" as const, id: "s01" } }] }
        : { ...statement, stances: statement.id === "s05" ? [] : statement.stances, uncoded: "" },
    ),
  };
  const comparison = await createMemoryEngine(record, SMALL_HASH).ask({ ask: "compare", filter: NO_FILTER, actors });
  return { ...comparison, said: answersSentence(comparison.answers, comparison.actors, "in this record") };
}

test("a statement that answers in two ways counts once, and who does not answer is named", async () => {
  const { answers, said } = await compared("ada-lind", "ben-okoro");
  expect(answers).toHaveLength(2);
  expect(statementsIn(answers)).toHaveLength(1);
  expect(said).toBe("Ben Okoro answers Ada Lind once; Ada Lind does not answer Ben Okoro in this record.");
});

test("of three each who answers is named, and nobody when none does", async () => {
  expect((await compared("ada-lind", "ben-okoro", "night-riders")).said).toBe(
    "Ben Okoro answers Ada Lind once; Night Riders answers Ada Lind once; Ada Lind answers none of the others in this record.",
  );
  expect((await compared("ada-lind", "quay-courier")).said).toBeNull();
});
