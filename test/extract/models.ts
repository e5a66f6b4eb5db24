// The two ways to extract that tests compare, each made once a process.
import { readFileSync } from "node:fs";
import english from "wink-eng-lite-web-model";
import { readModel } from "../../src/extract/extraction-model.ts";

const weights = readFileSync(new URL("../../data/models/statements-en.bin", import.meta.url));

/** The weights that ship. */
export const LEARNT = readModel(english, weights);

/** The same tagger, no weights. */
export const RULES_ALONE = readModel(english, null);
