import { type Article, OPENING, OUTSIDE } from "./article.ts";
import { hashText } from "./hash.ts";
import type { Candidate } from "./judge.ts";
import type { TokenSpan } from "./role-features.ts";
import { TAG } from "./tag.ts";

const DASH = hashText("—");
const COLON = hashText(":");
/** Tokens of the longest name that signs, with what it is followed by: "Karen Holt, a nurse from Port Ellery". */
const NAME_MAX = 12;
/** Words of the longest label. */
const LABEL_MAX = 3;

/**
 * Quotations that say themselves whose they are: “This is not our town.” — Karen Holt; “HOLT: This is not our town.” The dash or the colon is the
 * cue. Whatever seems to be said within such a one is not the article's to tell.
 */
export function signedQuotations(article: Article): Candidate[] {
  const { quotations, quoted, tokens } = article;
  const found: Candidate[] = [];
  for (let i = 0; i < tokens.count; i += 1) {
    const quotation = quotations[i] ?? -1;
    if (quotation === -1 || quotations[i - 1] === quotation) continue;
    let to = i + 1;
    while (to < tokens.count && quotations[to] === quotation) to += 1;
    const whole = { from: i, to };
    const said = signature(article, whole) ?? (quoted[i] === OPENING ? label(article, whole) : null);
    if (said !== null) found.push({ ...said, roles: null });
  }
  return found;
}

type Said = Pick<Candidate, "content" | "cue" | "source">;

function signature({ words, tags, text, tokens, quoted }: Article, whole: TokenSpan): Said | null {
  const dash = whole.to;
  if (words[dash] !== DASH || (tags[dash + 1] !== TAG.PROPN && tags[dash + 1] !== TAG.NOUN)) return null;
  let to = dash + 1;
  while (to < tokens.count && to <= dash + NAME_MAX && tags[to] !== TAG.PUNCT && quoted[to] === OUTSIDE) {
    if (text.slice(tokens.ends[to - 1], tokens.starts[to]).includes("\n")) break;
    to += 1;
  }
  // A name that signs ends its line; “yes” — Holt paused — “no” is a sentence that goes on.
  const ends = to === tokens.count || text.slice(tokens.ends[to - 1], tokens.starts[to]).includes("\n");
  const stops =
    tags[to] === TAG.PUNCT &&
    (to + 1 === tokens.count || text.slice(tokens.ends[to], tokens.starts[to + 1]).includes("\n"));
  return ends || stops ? { content: [whole], cue: { from: dash, to: dash + 1 }, source: { from: dash + 1, to } } : null;
}

function label({ words, text, tokens }: Article, { from, to }: TokenSpan): Said | null {
  let colon = from + 1;
  while (colon < to && colon <= from + LABEL_MAX && isLabelWord(text.slice(tokens.starts[colon], tokens.ends[colon])))
    colon += 1;
  if (colon === from + 1 || colon + 1 >= to || words[colon] !== COLON) return null;
  return {
    content: [{ from: colon + 1, to }],
    cue: { from: colon, to: colon + 1 },
    source: { from: from + 1, to: colon },
  };
}

function isLabelWord(word: string): boolean {
  return word.length > 2 && /^[\p{Lu}.'’-]+$/u.test(word);
}
