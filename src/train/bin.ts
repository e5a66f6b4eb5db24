import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import english from "wink-eng-lite-web-model";
import { readArticle } from "../extract/article.ts";
import { readModel } from "../extract/extraction-model.ts";
import { readHints } from "../extract/hints.ts";
import { reading } from "../extract/rules/reading.ts";
import { FEATURES_VERSION, writeWeights } from "../extract/weights.ts";
import { quotations } from "../text/index.ts";
import { align } from "./align.ts";
import { loadPolnear } from "./polnear.ts";
import { trainFields } from "./train-fields.ts";

const USAGE = `Usage: npm run train -- --corpus DIR [-o FILE]

Learns from the train split of a corpus in PolNeAR's layout (DIR/data/train/text, DIR/data/train/attributions) and writes a weights file.
The same corpus gives the same bytes.

  --corpus DIR  the corpus
  -o FILE       where the weights go (data/models/statements-en.bin)
`;

const SEED = 1;
const BITS = 17;
/** Weights this small decide nothing, and compress to nothing when they are dropped. */
const LEAST = 0.02;

const { values } = parseArgs({
  options: { corpus: { type: "string" }, o: { type: "string" }, help: { type: "boolean" } },
});
if (values.help === true || values.corpus === undefined) {
  process.stderr.write(USAGE);
  process.exit(values.help === true ? 0 : 2);
}
const out = values.o ?? "data/models/statements-en.bin";
const started = performance.now();
const log = (line: string) =>
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);

const { tag } = readModel(english, null);
const gold = loadPolnear(values.corpus, "train");
const lessons = gold.map((one) => {
  const outer = quotations(one.text).filter(({ depth }) => depth === 0);
  const article = reading(readArticle(one.text, outer, tag));
  return { article, hints: readHints(article), items: align(article, one) };
});
log(`${lessons.length} articles read`);
const fields = trainFields(lessons, { seed: SEED, bits: BITS, least: LEAST, log });
const attributions = gold.reduce((sum, one) => sum + one.attributions.length, 0);
const bytes = writeWeights(fields, {
  corpus: "PolNeAR 1.0 (Newell, Margolin, Ruths, LREC 2018), train split, one annotator an article",
  articles: lessons.length,
  attributions,
  seed: SEED,
  features: FEATURES_VERSION,
});
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, bytes);
log(`${out}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
