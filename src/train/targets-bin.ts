// Learns what words are about, and which side they take, from the coded articles and stories for work, and writes the weights:
//   npm run train:targets, then npm run format
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import english from "wink-eng-lite-web-model";
import { readModel } from "../extract/extraction-model.ts";
import { workExamples } from "./coded-stories.ts";
import { goldExamples } from "./target-example.ts";
import { trainTargets } from "./train-targets.ts";

const root = join(import.meta.dirname, "../..");
const extraction = readModel(english, readFileSync(join(root, "data/models/statements-en.bin")));
const model = trainTargets([
  ...goldExamples(join(root, "data/gold"), extraction.tag),
  ...workExamples(join(root, "data/gold/sides"), extraction).flat(),
]);
const rounded = JSON.stringify(model, (_, value) => (typeof value === "number" ? Number(value.toFixed(4)) : value), 2);
writeFileSync(
  join(root, "src/extract/targets/target-weights.ts"),
  `import type { TargetModel } from "./target-model.ts";

/** Written by src/train/targets-bin.ts from the coded articles with an odd number and the stories for work. */
export const TARGET_MODEL: TargetModel = ${rounded.replace(/"([A-Za-z]+)":/g, "$1:")};
`,
);
