// Who speaks in the texts of the record that ships, when ONRECORD_SOURCES names their folder.
import { describe, expect, it } from "vitest";
import { SEED, seedTexts, speakersAsCoded, speakersAsFound } from "./seed-speakers.ts";

const texts = seedTexts(process.env.ONRECORD_SOURCES ?? "");
const missing = texts.length < SEED.sources.length;
const skipped = missing ? " (skipped: ONRECORD_SOURCES does not name a folder with the four texts)" : "";

describe.skipIf(missing)(`in the texts of the record that ships${skipped}`, () => {
  it("coded statements have the coded speaker, nearly all", () => {
    const { right, of, wrong } = speakersAsCoded(texts);
    expect(of).toBe(SEED.statements.length);
    expect(right / of, wrong.join("; ")).toBeGreaterThanOrEqual(0.92);
  });

  it("statements that are found have it, too, all but a few", () => {
    const { right, of, wrong } = speakersAsFound(texts);
    // 28 of 32
    expect(of).toBeGreaterThanOrEqual(30);
    expect(right / of, wrong.join("; ")).toBeGreaterThanOrEqual(0.84);
  });
});
