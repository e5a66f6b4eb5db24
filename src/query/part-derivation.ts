/** How a part came out of a record, in the words and the JSON that go into its file. */
import type { DerivedFrom, Id } from "../model/index.ts";
import { FILTER_VERSION } from "./filter.ts";
import { wordsFor } from "./names.ts";
import { partWords } from "./part-words.ts";
import type { Question } from "./question.ts";
import type { RecordIndex } from "./record-index.ts";
import { filterSentence, sentenceText } from "./sentence.ts";

export function partDerivation(
  index: RecordIndex,
  { filter, part, fold, show }: Extract<Question, { ask: "part" }>,
  omitted: readonly Id[],
): DerivedFrom {
  const { title, derivedFrom } = index.record;
  const name = (id: string) => wordsFor(index, id);
  const sentence = sentenceText(filterSentence(filter, name)) + partWords(part, name);
  return {
    title,
    hash: index.hash,
    version: FILTER_VERSION,
    filter: { filter, part, fold, show },
    sentence,
    omitted,
    derivedFrom,
  };
}
