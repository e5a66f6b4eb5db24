import { type Article, CLOSING, OPENING } from "../article.ts";
import type { TokenSpan } from "../role-features.ts";
import { isTitle } from "../rules/clause-after.ts";
import type { Reading } from "../rules/reading.ts";
import { TAG } from "../tag.ts";

/**
 * Whether a quotation stands as a sentence of its own and says something, so that somebody must have said it though nobody is named: it
 * begins where a sentence begins, ends where one ends, and has a verb or a mark that ends a sentence. Scare quotes, titles, ships'
 * names and nicknames stand within sentences or in capitals.
 */
export function isStatementLike(reading: Reading, span: TokenSpan): boolean {
  const { unitStarts, unitEnds, small, quoted } = reading;
  if (quoted[span.from] !== OPENING || unitStarts[span.from] !== span.from) return false;
  const rest = (unitEnds[span.to - 1] ?? 0) - span.to;
  if (rest > 1 || (rest === 1 && !ENDS.test(small[span.to] ?? ""))) return false;
  const last = quoted[span.to - 1] === CLOSING ? span.to - 2 : span.to - 1;
  if (span.to - span.from < WORDS_MIN + 2 || isTitle(reading, span.from)) return false;
  return ENDS.test(small[last] ?? "") || (span.to - span.from > SENTENCE_MIN && hasVerbInside(reading, span));
}

function hasVerbInside({ tags }: Article, { from, to }: TokenSpan): boolean {
  for (let i = from; i < to; i += 1) if (tags[i] === TAG.VERB || tags[i] === TAG.AUX) return true;
  return false;
}

const ENDS = /^(?:[.!?…]|\.\.\.+)$/;
/** Words of the shortest statement, and tokens from which on a verb is enough. */
const WORDS_MIN = 4;
const SENTENCE_MIN = 6;
