import { type Id, type OnRecord, type Problem, problem, type Quote } from "../model/index.ts";
import { wordsHash } from "../text/index.ts";
import { ALL, chosen, type Only } from "./only.ts";
import { type PlacedWords, placedWords } from "./placed-words.ts";

/** A record -> spans that hold nothing, leave their text, overlap or contradict their own words. Needs no text. */
export function checkSpans(record: OnRecord, only: Only = ALL): Problem[] {
  const lengths = new Map(record.sources.map(({ id, textLength }) => [id, textLength]));
  return [
    ...placedWords(record, only).flatMap((words) => spanProblems(words, lengths)),
    ...orderProblems(record, only),
  ];
}

function spanProblems({ span, where, source }: PlacedWords, lengths: ReadonlyMap<Id, number>): Problem[] {
  const { start, end } = span;
  const length = lengths.get(source);
  const problems: Problem[] = [];
  if (end <= start) problems.push(problem("empty-span", where, { start, end }));
  if (length !== undefined && end > length) problems.push(problem("span-out-of-range", where, { end, length, source }));
  return "verbatim" in span ? [...problems, ...wordsProblems(span, where)] : problems;
}

function wordsProblems({ exact, verbatim, start, end, hash }: Quote, where: string): Problem[] {
  if (exact === undefined) return verbatim ? [problem("verbatim-without-exact", where, {})] : [];
  const at = `${where}.exact`;
  const found = wordsHash(exact);
  const problems: Problem[] = [];
  if (exact.length !== end - start) {
    problems.push(problem("exact-length", at, { length: exact.length, span: end - start }));
  }
  if (found !== hash) problems.push(problem("exact-hash", at, { hash, found }));
  if (/^[\udc00-\udfff]/.test(exact)) problems.push(problem("split-character", at, { at: start }));
  if (/[\ud800-\udbff]$/.test(exact)) problems.push(problem("split-character", at, { at: end }));
  return problems;
}

/** Spans of one statement or relation do not overlap, and are listed as they are read. */
function orderProblems({ statements, relations }: OnRecord, only: Only): Problem[] {
  const lists = [...listsOf("statements", chosen(statements, only)), ...listsOf("relations", chosen(relations, only))];
  return lists.flatMap(({ where, quotes }) => {
    const inText = quotes
      .map((quote, i) => ({ ...quote, i, at: `${where}[${i}]` }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    return inText.slice(1).flatMap((quote, k) => {
      const before = inText[k];
      if (before === undefined) return [];
      if (quote.start < before.end) return [problem("overlapping-spans", quote.at, { other: before.at })];
      return quote.i < before.i ? [problem("spans-out-of-order", before.at, { other: quote.at })] : [];
    });
  });
}

function listsOf(list: string, items: readonly (readonly [number, { readonly quotes: readonly Quote[] }])[]) {
  return items.map(([i, { quotes }]) => ({ where: `${list}[${i}].quotes`, quotes }));
}
