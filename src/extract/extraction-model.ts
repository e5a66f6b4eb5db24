import type { Model } from "wink-nlp";
import type { Crf } from "./crf.ts";
import type { Judge } from "./judge.ts";
import { createTagger, type Tagger } from "./tag.ts";
import { readWeights } from "./weights.ts";

/** What was learnt from annotated articles. */
export interface Fields {
  readonly cues: Crf;
  readonly roles: Crf;
  /** Whether a content is right, and whether its source is. */
  readonly content: Judge;
  readonly source: Judge;
}

/** What `extract` needs beside the text. Make it once and keep it: reading the English model takes a moment. */
export interface ExtractionModel {
  readonly tag: Tagger;
  /** Null: rules alone. */
  readonly fields: Fields | null;
}

const taggers = new WeakMap<Model, Tagger>();

/**
 * wink-nlp's English model (`wink-eng-lite-web-model`), and the bytes of a weights file or null to work by rules alone -> a model.
 * Throws when the bytes are no weights file of this version.
 */
export function readModel(english: Model, weights: Uint8Array | null): ExtractionModel {
  // One tagger for each model: wink-nlp doubles a part of its model's data each time that it is set up.
  const tag = taggers.get(english) ?? createTagger(english);
  taggers.set(english, tag);
  return { tag, fields: weights === null ? null : readWeights(weights) };
}
