import type { Article } from "../article.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Cueless, PlacedQuotation } from "./found.ts";

/**
 * The turns of transcripts: what stands after one label up to the next, over paragraphs, without what is noted in brackets
 * ("(LAUGHTER)"). The label is the source, its colon the cue.
 */
export function transcripts(article: Article, placed: readonly PlacedQuotation[]): Cueless[] {
  const turns = new Map<number, PlacedQuotation[]>();
  for (const one of placed) {
    const { kind, label } = one.quotation;
    if (kind !== "transcript" || label === null) continue;
    const turn = turns.get(label.start);
    if (turn === undefined) turns.set(label.start, [one]);
    else turn.push(one);
  }
  return [...turns.values()].flatMap((turn) => {
    const first = turn[0];
    const label = first?.quotation.label;
    const content = turn.flatMap((line) => withoutAsides(article, line));
    if (first === undefined || !label || content.length === 0) return [];
    const source = tokensIn(article, label, first.from);
    return [{ rule: "transcript" as const, content, cue: markAfter(article, source), source }];
  });
}

/** The stretches of a line between words in brackets and capitals. */
function withoutAsides({ text, tokens: { starts, ends } }: Article, { from, to }: TokenSpan): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let begin = from;
  for (let i = from; i < to; i += 1) {
    const mark = text[starts[i] ?? 0];
    if (mark !== "(" && mark !== "[") continue;
    let close = i + 1;
    while (close < to && close - i < ASIDE_MAX && !/[)\]]/.test(text[starts[close] ?? 0] ?? "")) close += 1;
    if (close >= to || !ASIDE.test(text.slice(starts[i], ends[close]))) continue;
    if (i > begin) spans.push({ from: begin, to: i });
    begin = close + 1;
    i = close;
  }
  if (to > begin) spans.push({ from: begin, to });
  return spans;
}

const ASIDE_MAX = 8;
const ASIDE = /^[([][\p{Lu}\p{N}\s,.'’-]+[)\]]$/u;

/** The tokens of a label, which stands somewhere before the token at `before`. */
function tokensIn(
  { tokens: { starts, ends } }: Article,
  { start, end }: { readonly start: number; readonly end: number },
  before: number,
): TokenSpan {
  let to = before;
  while (to > 0 && (starts[to - 1] ?? 0) >= end) to -= 1;
  let from = to;
  while (from > 0 && (ends[from - 1] ?? 0) > start) from -= 1;
  return { from, to };
}

function markAfter({ text, tokens: { count, starts } }: Article, { to }: TokenSpan): TokenSpan | null {
  return to < count && text[starts[to] ?? 0] === ":" ? { from: to, to: to + 1 } : null;
}
