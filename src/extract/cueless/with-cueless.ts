import type { Quotation } from "../../text/index.ts";
import type { Article } from "../article.ts";
import { type Reading, reading } from "../rules/reading.ts";
import { continued } from "./continued.ts";
import { anyIn, type Cueless, covered, type Found, placedQuotations } from "./found.ts";
import { blockQuotations, posts } from "./set-off.ts";
import { signedBlocks } from "./signed-blocks.ts";
import { isStatementLike } from "./statement-like.ts";
import { transcripts } from "./transcripts.ts";

/**
 * What was found by cues -> that with the statements that have none: transcripts' turns and posts (which come before anything found within them), block
 * quotations, quotations that stand alone, and the further paragraphs of quotations. `quotations` are all of the text's, `read` is the article read, and
 * the article must have been read with the outer ones of them. In reading order.
 */
export function withCueless<T extends Found>(
  article: Article,
  quotations: readonly Quotation[],
  found: readonly T[],
  read: Reading = reading(article),
): (T | Cueless)[] {
  const { placed, signatures } = signedBlocks(read, placedQuotations(article, quotations));
  const turns = transcripts(article, placed);
  const whollySaid = [...turns, ...posts(read, turns)];
  const spoken = covered(article, whollySaid);
  const byCue = found.filter(({ content }) => !content.some((span) => anyIn(spoken, span)));
  const attributed = [...whollySaid, ...byCue.filter(({ cue, source }) => cue !== null || source !== null)];
  const blocks = blockQuotations(read, placed, attributed, signatures);
  const setOff = covered(article, blocks);
  const besides = byCue.filter(({ content }) => !content.some((span) => anyIn(setOff, span)));
  const whole = continued<T | Cueless>(article, placed, [...whollySaid, ...besides, ...blocks]);
  const marks = covered(article, whole);
  const free = placed.filter((span) => !anyIn(marks, span) && isStatementLike(read, span));
  const alone = free
    .filter(({ quotation }) => quotation.continues === null)
    .map(({ from, to }): Cueless => ({ rule: "free", content: [{ from, to }], cue: null, source: null }));
  return continued<T | Cueless>(article, placed, [...whole, ...alone]).sort(byBeginning);
}

function byBeginning(a: Found, b: Found): number {
  return (a.content[0]?.from ?? 0) - (b.content[0]?.from ?? 0);
}
