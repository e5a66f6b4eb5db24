// The gold for speakers, targets and stance holds together: ids resolve, words are in the text, every statement is coded.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { goldTexts } from "./score-gold.ts";

const directory = join(import.meta.dirname, "../../data/gold");

interface Coded {
  readonly entities: readonly { readonly id: string; readonly kind: string; readonly mentions: readonly string[] }[];
  readonly issues: readonly { readonly id: string; readonly proposition: string; readonly note: string }[];
  readonly statements: readonly {
    readonly at: number;
    readonly speaker: string | null;
    readonly others: readonly string[];
    readonly onBehalfOf: string | null;
    readonly addressees: readonly string[];
    readonly relayedBy: readonly string[];
    readonly targets: readonly {
      readonly kind: string;
      readonly id: string;
      readonly stance: string;
      readonly basis: string;
      readonly reason: string;
    }[];
  }[];
}

test.each(goldTexts())("$name is coded whole, and what it refers to is there", ({ name, text, statements }) => {
  const coded = JSON.parse(readFileSync(join(directory, `${name}.coded.json`), "utf8")) as Coded;
  const entities = new Set(coded.entities.map(({ id }) => id));
  const issues = new Set(coded.issues.map(({ id }) => id));
  expect(new Set([...entities, ...issues]).size).toBe(coded.entities.length + coded.issues.length);
  expect(coded.statements.map(({ at }) => at)).toEqual(statements.map(({ content }) => content[0]?.start));
  for (const { kind, mentions } of coded.entities) {
    expect(["person", "agency", "group", "outlet"]).toContain(kind);
    for (const mention of mentions) expect(text).toContain(mention);
  }
  for (const { speaker, others, onBehalfOf, addressees, relayedBy, targets } of coded.statements) {
    for (const id of [speaker, onBehalfOf, ...others, ...addressees, ...relayedBy])
      if (id !== null) expect(entities).toContain(id);
    for (const { kind, id, stance, basis, reason } of targets) {
      expect(kind === "issue" ? issues : entities).toContain(id);
      expect(["support", "oppose", "mixed", "neutral"]).toContain(stance);
      expect(["stated", "inferred"]).toContain(basis);
      expect(reason).not.toBe("");
    }
  }
});

test("there is enough of it", () => {
  const mentions = JSON.parse(readFileSync(join(directory, "mentions/polnear.json"), "utf8")) as {
    readonly entity: string | null;
    readonly entityKind: string | null;
  }[];
  expect(readdirSync(directory).filter((file) => file.endsWith(".coded.json"))).toHaveLength(goldTexts().length);
  expect(
    mentions.filter(({ entity, entityKind }) => entity !== null && entityKind === "person").length,
  ).toBeGreaterThan(500);
});
