export type { Id } from "../model/index.ts";
export * from "./answer-articles.ts";
export * from "./answer-basics.ts";
export * from "./answer-graph.ts";
export * from "./answer-pairs.ts";
export * from "./answer-profile.ts";
export * from "./answer-review.ts";
export * from "./answer-roster.ts";
export * from "./answer-search.ts";
export * from "./answer-timeline.ts";
export * from "./answers.ts";
export { catalogueOf } from "./catalogue.ts";
export { certaintyOf, confidences } from "./certainty.ts";
export {
  CLAUSES,
  type Clause,
  type ClauseSpec,
  clauseSpec,
  isListClause,
  isSet,
  type ListClause,
  only,
  removeValue,
  resetClause,
  setClause,
  setClauses,
  tidyList,
  toggleValue,
} from "./clauses.ts";
export * from "./engine.ts";
export * from "./filter.ts";
export { type Dropped, filterFromPairs, filterToPairs, type Pair, readFilterPairs } from "./filter-pairs.ts";
export { isMany } from "./is-many.ts";
export { createMemoryEngine } from "./memory-engine.ts";
export { partWords } from "./part-words.ts";
export * from "./question.ts";
export { readFilter } from "./read-filter.ts";
export { filterSentence, type SentencePart, sentenceText } from "./sentence.ts";
export { Stopped } from "./stopped.ts";
export { type Relay, relaysOf, speakersOf, throughOf, throughWords } from "./through.ts";
export { isTieId, makeTieId, parseTieId, TIE_SEPARATOR, type TieParts } from "./tie-id.ts";
