// Learns what words are about, and which side they take, from the coded articles for work, and writes the weights:
//   npm run train:targets, then npm run format
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import english from "wink-eng-lite-web-model";
import { readModel } from "../extract/extraction-model.ts";
import { codedTexts } from "./coded-gold.ts";
import { strangersOf, targetExample } from "./target-example.ts";
import { trainTargets } from "./train-targets.ts";

const root = join(import.meta.dirname, "../..");
const { tag } = readModel(english, null);
const texts = codedTexts(join(root, "data/gold"));
const strangers = strangersOf(texts);
const model = trainTargets(texts.map((text, t) => targetExample(text, strangers[t] ?? [], tag)));
const rounded = JSON.stringify(model, (_, value) => (typeof value === "number" ? Number(value.toFixed(4)) : value), 2);
writeFileSync(
  join(root, "src/extract/targets/target-weights.ts"),
  `import type { TargetModel } from "./target-model.ts";

/** Written by src/train/targets-bin.ts from the coded articles with an odd number. */
export const TARGET_MODEL: TargetModel = ${rounded.replace(/"([A-Za-z]+)":/g, "$1:")};
`,
);
