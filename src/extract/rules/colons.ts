import { contentEnd } from "./content-end.ts";
import { introduced } from "./introduced.ts";
import { isOutside, isTag, type Reading } from "./reading.ts";
import type { RuleAttribution } from "./rule.ts";

/** "Holt: the bridge stays shut" as a headline; "The letter went on: “...”", in the same paragraph or the next, with marks or set off by layout. */
export function colonAttributions(reading: Reading): RuleAttribution[] {
  const { small, tokens, unitStarts, unitEnds, quotations, quotationEnds } = reading;
  const found: RuleAttribution[] = [];
  for (let i = 1; i + 1 < tokens.count; i += 1) {
    if (small[i] !== ":" || !isOutside(reading, i)) continue;
    const floor = unitStarts[i] ?? 0;
    const ceiling = unitEnds[i] ?? i + 1;
    const content = { from: i + 1, to: contentEnd(reading, i + 1, ceiling, {}) };
    if (floor === 0 && isName(reading, i) && content.to > i + 3) {
      found.push({ rule: "headline", content: [content], cue: { from: i, to: i + 1 }, source: { from: 0, to: i } });
    } else if (quotations[i + 1] !== -1 && (quotationEnds[i + 1] ?? 0) > i + QUOTATION_MIN) {
      const apart = ceiling === i + 1;
      const said = apart ? { from: i + 1, to: quotationEnds[i + 1] ?? 0 } : content;
      found.push({ rule: "colon", content: [said], ...introduced(reading, floor, i) });
    }
  }
  return found;
}

/** The text begins with a few words in capitals that may name somebody. */
function isName(reading: Reading, to: number): boolean {
  const { text, tokens, small } = reading;
  if (to > NAME_MAX) return false;
  for (let i = 0; i < to; i += 1) {
    if (!/^\p{Lu}/u.test(text.slice(tokens.starts[i], tokens.ends[i])) && !JOINING.has(small[i] ?? "")) return false;
    if (NOBODY.has(small[i] ?? "")) return false;
  }
  return isTag(reading, to - 1, "PROPN", "NOUN", "VERB", "ADJ", "ADV");
}

/** Tokens, with both marks, of the shortest quotation that a colon alone introduces. */
const QUOTATION_MIN = 6;
const NAME_MAX = 7;
const JOINING = new Set(["of", "the", "de", "at", "and", ",", "'s", "&"]);
/** Words that head a line and are nobody. */
const NOBODY = new Set(
  (
    "note update updated breaking correction watch read related photo video more latest look campaign analysis opinion live first transcript " +
    "letter source credit interview profile review"
  ).split(" "),
);
