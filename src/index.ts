/**
 * Onrecord as a library: read a record, check it against its texts, ask it questions, take a part away; and find the statements in an article.
 * Everything here is pure and runs in Node, in a browser and in a worker.
 *
 * @example
 * const { value: record, problems } = readRecord(text);
 * if (!record) throw new Error(problems.map(describe).join("\n"));
 * const engine = createMemoryEngine(record, recordHash(record));
 * const filter = only(NO_FILTER, "stance", "oppose");
 * const { statements } = await engine.ask({ ask: "counts", filter });
 *
 * @example
 * // `english` is the default export of wink-eng-lite-web-model, `weights` the bytes of onrecord/data/models/statements-en.bin.
 * const model = readModel(english, weights);
 * const { value: article } = await readArticle("ferries.md", "# Ferries\n\n“We will *stay*,” said Ada Lind.");
 * const said = extract(article.text, { model }).map(({ content }) => content.map(({ start, end }) => article.text.slice(start, end)));
 *
 * @example
 * // Who says it and where they stand, as far as it is sure enough; `issues` are those of a record, or none.
 * const coded = code(article.text, { model, issues });
 * const speakers = coded.attributions.map(({ speaker }) => (speaker === null ? null : coded.cast.entities[speaker]?.name));
 * const suggestions = writeRecord(proposeRecord([{ ...article, ...coded, name: "ferries.md" }]));
 * // Many articles are coded sooner together than one by one, in portions that take little room.
 * const all = portions([article]).flatMap((some) => codeAll(some, { model, issues }));
 *
 * @example
 * // Change a record: what cannot be done is a problem in words, what is done is a step that can be taken back.
 * const by = { coder: "Coder A", at: "2026-03-01T10:00:00Z" };
 * const done = apply(record, { op: "review", ids: [record.statements[0].id], status: "confirmed" }, by);
 * if ("problem" in done) throw new Error(describe(done.problem));
 * const same = writeRecord(takeBack(done.record, done.step)) === writeRecord(record);
 */
export { checkRecord, matchTexts } from "./check/index.ts";
export {
  type Applied,
  apply,
  type By,
  type CoderComparison,
  cohenKappa,
  compareCoders,
  doAgain,
  krippendorffAlpha,
  type LikelySame,
  likelySame,
  type Operation,
  type Step,
  settlement,
  suggestionAgreement,
  takeBack,
} from "./edit/index.ts";
export { attributionsJson } from "./extract/attributions-json.ts";
export { type Extended, extendRecord } from "./extract/extend-record.ts";
export {
  type Attribution,
  type Cast,
  type Coded,
  type CodedAttribution,
  type CodedTarget,
  type CodeOptions,
  code,
  codeAll,
  type Entity,
  type ExtractionModel,
  type ExtractOptions,
  extract,
  type Mention,
  type MentionKind,
  portions,
  readModel,
  type StatedRole,
} from "./extract/index.ts";
export { type ArticleOfIssues, type IssueProposal, proposeIssues } from "./extract/propose-issues.ts";
export { type ArticleToPropose, proposeRecord } from "./extract/propose-record.ts";
export { buildGraph } from "./graph/build-graph.ts";
export { layout } from "./graph/layout.ts";
export { layoutInput } from "./graph/measure.ts";
export { cite } from "./io/citation.ts";
export { codebookMarkdown } from "./io/codebook-markdown.ts";
export { exportPart } from "./io/export-part.ts";
export { writeGraph } from "./io/graph-json.ts";
export { describe, readRecord, recordHash, writeRecord } from "./io/index.ts";
export { quotesMarkdown } from "./io/quotes-markdown.ts";
export { type ArticleFacts, type ArticleFile, readArticle, readArticleBytes } from "./io/read-article.ts";
export * from "./model/index.ts";
export * from "./query/index.ts";
export { dateWords } from "./text/date-words.ts";
export { canonicalText, edtfRange, fold, sliceHash, textHash } from "./text/index.ts";
