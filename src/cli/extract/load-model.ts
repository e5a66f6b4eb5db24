import { readFileSync } from "node:fs";
import { type ExtractionModel, readModel } from "../../extract/index.ts";

/** From the program's module, the same from the sources and in the built package. */
const WEIGHTS = "../../data/models/statements-en.bin";

/** What extraction knows of English; without weights it goes by rules alone. Takes a moment: wink's model is 4 MB. */
export async function loadModel(program: URL, rules: boolean): Promise<ExtractionModel> {
  const { default: wink } = await import("wink-eng-lite-web-model");
  return readModel(wink, rules ? null : readFileSync(new URL(WEIGHTS, program)));
}
