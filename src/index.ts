/**
 * Onrecord as a library: read a record, check it against its texts, ask it questions, take a part away.
 * Everything here is pure and runs in Node, in a browser and in a worker.
 *
 * @example
 * const { value: record, problems } = readRecord(text);
 * if (!record) throw new Error(problems.map(describe).join("\n"));
 * const engine = createMemoryEngine(record, recordHash(record));
 * const filter = only(NO_FILTER, "stance", "oppose");
 * const { statements } = await engine.ask({ ask: "counts", filter });
 */
export { checkRecord, matchTexts } from "./check/index.ts";
export type { Attribution } from "./extract/attribution.ts";
export { attributionsJson } from "./extract/attributions-json.ts";
export { type ExtractionModel, type ExtractOptions, extract, readModel } from "./extract/index.ts";
export { type ArticleToPropose, proposeRecord } from "./extract/propose-record.ts";
export { buildGraph } from "./graph/build-graph.ts";
export { layout } from "./graph/layout.ts";
export { layoutInput } from "./graph/measure.ts";
export { cite } from "./io/citation.ts";
export { exportPart } from "./io/export-part.ts";
export { writeGraph } from "./io/graph-json.ts";
export { describe, readRecord, recordHash, writeRecord } from "./io/index.ts";
export { quotesMarkdown } from "./io/quotes-markdown.ts";
export { type ArticleFacts, type ArticleFile, readArticle } from "./io/read-article.ts";
export * from "./model/index.ts";
export * from "./query/index.ts";
export { dateWords } from "./text/date-words.ts";
export { canonicalText, edtfRange, fold, sliceHash, textHash } from "./text/index.ts";
