import type { Span } from "../model/index.ts";
import { quotationsAround } from "./quotations-around.ts";
import { tokens } from "./tokens.ts";

/** How far around words their sentence reaches at most, in UTF-16 code units. */
const REACH = 1000;

/**
 * Words of a text -> the sentence that they stand in, or the sentences, without the blanks around; never beyond the paragraph. A full stop inside of a
 * quotation ends none, unless it is the quotation's last: “Two. Three,” said Ada Lind. | “Four.” | He left.
 */
export function sentenceAround(text: string, span: Span): Span {
  const from = Math.max(text.lastIndexOf("\n", Math.max(0, span.start - 1)) + 1, span.start - REACH);
  const after = text.indexOf("\n", span.end);
  const to = Math.min(after < 0 ? text.length : after, span.end + REACH);
  const quoted = quotationsAround(text, span).map(({ outer }) => outer);
  const { count, starts, ends } = tokens(text.slice(from, to));
  let [start, end] = [from, to];
  for (let i = 0; i < count; i += 1) {
    const stop = from + (starts[i] ?? 0);
    if (!STOP.test(text.slice(stop, from + (ends[i] ?? 0)))) continue;
    const outer = quoted.find((one) => one.start < stop && stop < one.end);
    const closes = outer === undefined || WITHIN_MARK.test(text.slice(stop + 1, outer.end));
    const over = outer?.end ?? from + (ends[i] ?? 0);
    if (!closes || !BEGINS.test(text.slice(over, to))) continue;
    if (over <= span.start) start = over;
    else if (over >= span.end) {
      end = over;
      break;
    }
  }
  const words = text.slice(start, end);
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
}

const STOP = /^(?:\.+|…|\?|!)$/u;
/** What may stand between the last full stop of a quotation and its end. */
const WITHIN_MARK = /^["'”’»]*$/u;
/** After a sentence: nothing, or another that begins with a capital letter, a figure or an opening mark. */
const BEGINS = /^(?:["'”’)\]]*\s+["'“‘«([]*[\p{Lu}\p{Lo}\p{N}]|\s*$)/u;
