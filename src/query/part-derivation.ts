/** How a part came out of a record, in the words and the JSON that go into its file. */
import type { DerivedFrom, Id } from "../model/index.ts";
import { FILTER_VERSION } from "./filter.ts";
import { wordsFor } from "./names.ts";
import type { Part, Question, Way } from "./question.ts";
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

/** "; of these, within 2 steps of Karen Bass". */
function partWords(part: Part, name: (id: string) => string): string {
  if (part.what === "see" || part.what === "everything") return "";
  const names = part.ids.length > 0 ? part.ids.map(name).join(", ") : "nothing";
  if (part.what === "selection") return `; of these, the selection of ${names}`;
  if (part.what === "ties") return `; of these, what is behind the lines ${names}`;
  const expanded = part.expanded ?? [];
  const own = expanded.length > 0 ? `, with all ties of ${expanded.map(name).join(", ")}` : "";
  return `; of these, within ${part.steps} ${part.steps === 1 ? "step" : "steps"} ${WAY_WORDS[part.way ?? "both"]} ${names}${own}`;
}

const WAY_WORDS: Readonly<Record<Way, string>> = { both: "of", out: "out from", in: "in to" };
