import type { Statement } from "../../model/index.ts";
import { withoutQuoteSigns } from "../../text/block-quote.ts";
import { sentenceAround } from "../../text/sentence-around.ts";
import { Around, usePlace } from "../details/context.tsx";

/** Words fewer than this say little by themselves. */
const FEW = 4;

/** The rest of the sentence around words that are too few to be understood alone; for where the text stands beside. */
export function SentenceContext({ statement }: { statement: Statement }) {
  const place = usePlace(statement);
  if (place === null) return null;
  const { text, start, end } = place;
  if (text.slice(start, end).trim().split(/\s+/u).length >= FEW) return null;
  const sentence = sentenceAround(text, { start, end });
  if (sentence.start >= start && sentence.end <= end) return null;
  const part = (from: number, to: number) => withoutQuoteSigns(text.slice(from, to));
  return <Around before={part(sentence.start, start)} words={part(start, end)} after={part(end, sentence.end)} />;
}
