import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cast } from "../../src/extract/cast.ts";
import { readCast } from "../../src/extract/entities/read-cast.ts";
import { extract } from "../../src/extract/index.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { speakers } from "../../src/extract/speakers/speakers.ts";
import { canonicalText } from "../../src/text/index.ts";
import { anyText } from "./arbitrary-text.ts";
import { articleOf } from "./article-of.ts";
import { RULES_ALONE } from "./models.ts";

function read(text: string) {
  const canonical = canonicalText(text);
  const attributions = extract(canonical, { model: RULES_ALONE });
  const article = reading(articleOf(canonical));
  const cast = readCast(article, attributions);
  return { text: canonical, cast, spoken: speakers(article, cast, attributions), attributions };
}

function speakersOf(text: string): (string | null)[] {
  const { cast, spoken } = read(text);
  return spoken.map(({ speaker }) => (speaker === null ? null : (cast.entities[speaker]?.name ?? null)));
}

describe("who speaks", () => {
  it("is whom a surname, a title and a pronoun stand for", () => {
    expect(
      speakersOf(
        "Port Ellery Mayor Karen Holt said the gate would stay shut. Holt said it was broken.\n\n“It is not safe,” she said. Ms. Holt added that nobody was hurt.",
      ),
    ).toEqual(["Karen Holt", "Karen Holt", "Karen Holt", "Karen Holt"]);
  });

  it("keeps two people of one surname apart", () => {
    expect(
      speakersOf(
        "Karen Holt said the gate would stay shut. Peter Holt said it would not.\n\nMr. Holt said he had seen it open. Mrs. Holt said he had not.",
      ),
    ).toEqual(["Karen Holt", "Peter Holt", "Peter Holt", "Karen Holt"]);
  });

  it("is a spokesman, for whom he speaks", () => {
    const { cast, spoken } = read("“We will wait,” said Peter Lund, a spokesman for the Island Riders Union.");
    expect(
      spoken.map(({ speaker, onBehalfOf }) => [speaker, onBehalfOf].map((i) => cast.entities[i ?? -1]?.name)),
    ).toEqual([["Peter Lund", "Island Riders Union"]]);
  });
});

describe("the cast of any text", () => {
  it("is sound, and the same when read again", () => {
    fc.assert(
      fc.property(anyText, (drawn) => {
        const { text, cast, spoken, attributions } = read(drawn);
        expectSound(text, cast);
        expect(spoken).toHaveLength(attributions.length);
        for (const { speaker, others, onBehalfOf, addressees, relayedBy, confidence } of spoken) {
          for (const entity of [speaker, onBehalfOf, ...others, ...addressees, ...relayedBy]) {
            if (entity !== null) expect(cast.entities[entity]).toBeDefined();
          }
          expect(confidence.speaker).toBeGreaterThanOrEqual(0);
          expect(confidence.speaker).toBeLessThanOrEqual(1);
        }
        expect(read(drawn).cast).toEqual(cast);
      }),
      { seed: 7, numRuns: 150 },
    );
  });
});

function expectSound(text: string, { entities, mentions }: Cast): void {
  entities.forEach((entity, i) => {
    expect(entity.mentions.length).toBeGreaterThan(0);
    for (const at of entity.mentions) expect(mentions[at]?.entity).toBe(i);
    for (const { of } of entity.roles) if (of !== null) expect(entities[of]).toBeDefined();
  });
  for (const { start, end, entity, confidence } of mentions) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    if (entity === null) expect(confidence).toBe(0);
    else expect(entities[entity]).toBeDefined();
  }
}
