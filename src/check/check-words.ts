import { type Id, type OnRecord, type Problem, problem, type QuoteCheck, type Source } from "../model/index.ts";
import { type Anchor, anchorAll, textHash } from "../text/index.ts";
import { type PlacedWords, placedWords, wordsBySource } from "./placed-words.ts";

export interface CheckedWords {
  /** One for each quote, in the order of the file. */
  readonly checks: readonly QuoteCheck[];
  readonly problems: readonly Problem[];
}

/**
 * Every quote, cue and mention against its source's text. *Verified* takes both hashes, the text's and the slice's: in another version of
 * the text the same words at the same place are *moved*. Cues and mentions have no check of their own on screen; where
 * they do not stand as they should, that is a problem.
 */
export function checkWords(record: OnRecord, texts: ReadonlyMap<Id, string>): CheckedWords {
  const words = placedWords(record);
  const anchors = new Map<PlacedWords, Anchor | null>();
  const problems: Problem[] = [];
  const bySource = wordsBySource(words);
  record.sources.forEach((source, i) => {
    const text = texts.get(source.id);
    if (text === undefined) return;
    const unchanged = textHash(text) === source.textHash;
    if (unchanged) problems.push(...lengthProblems(source, text, `sources[${i}].textLength`));
    const here = bySource.get(source.id) ?? [];
    const options = { textLength: source.textLength, unchanged };
    anchorAll(
      text,
      here.map(({ span }) => span),
      options,
    ).forEach((found, k) => {
      const placed = here[k];
      if (placed !== undefined) anchors.set(placed, found && (unchanged ? found : asMoved(found)));
    });
  });
  return {
    checks: words.filter(({ isQuote }) => isQuote).map((placed) => quoteCheck(placed, anchors.get(placed))),
    problems: [...problems, ...words.flatMap((placed) => wordsProblems(placed, anchors.get(placed)))],
  };
}

function lengthProblems({ id, textLength }: Source, text: string, where: string): Problem[] {
  return text.length === textLength
    ? []
    : [problem("text-length", where, { source: id, length: textLength, found: text.length })];
}

function asMoved(found: Anchor): Anchor {
  return found.state === "verified" ? { ...found, state: "moved" } : found;
}

/** `undefined` when there was no text to look in. */
function quoteCheck({ owner, source, where, span }: PlacedWords, found: Anchor | null | undefined): QuoteCheck {
  const of = { owner, source, where, recorded: { start: span.start, end: span.end } };
  if (found === undefined) return { ...of, state: "unchecked", found: null, likeness: null };
  if (found === null) return { ...of, state: "missing", found: null, likeness: null };
  const { start, end, state, likeness } = found;
  return { ...of, state, found: { start, end }, likeness };
}

function wordsProblems({ owner: id, where, isQuote }: PlacedWords, found: Anchor | null | undefined): Problem[] {
  if (isQuote || found === undefined || found?.state === "verified") return [];
  if (found === null) return [problem("missing-words", where, { id })];
  if (found.state === "altered") return [problem("altered-words", where, { id })];
  return [problem("moved-words", where, { id, start: found.start, end: found.end })];
}
