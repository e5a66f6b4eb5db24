import { DAYS } from "../lexicon/days.ts";
import type { TokenSpan } from "../role-features.ts";
import { contentEnd } from "./content-end.ts";
import { phraseAfter } from "./phrases.ts";
import { isOutside, isTag, type Reading } from "./reading.ts";
import type { RuleAttribution } from "./rule.ts";

/** "..., according to the ministry."; "According to Holt, ..."; "..., according to Holt, and ..." */
export function accordingTo(reading: Reading): RuleAttribution[] {
  const { small, tokens, unitStarts, unitEnds } = reading;
  const found: RuleAttribution[] = [];
  for (let i = 0; i + 2 < tokens.count; i += 1) {
    if (small[i] !== "according" || small[i + 1] !== "to" || !isOutside(reading, i)) continue;
    const floor = unitStarts[i] ?? 0;
    const ceiling = unitEnds[i] ?? i;
    const source = phraseAfter(reading, i + 2, ceiling);
    const cue = { from: i, to: i + 2 };
    const opening = i === floor || (i === floor + 1 && isTag(reading, floor, "CCONJ", "ADV", "PUNCT"));
    if (opening) {
      const comma = source !== null && small[source.to] === "," ? source.to : commaAfter(reading, i + 2, ceiling);
      if (comma <= i + 2) continue;
      const to = contentEnd(reading, comma + 1, ceiling, {});
      if (to > comma + 1)
        found.push({
          rule: "according-to",
          content: [{ from: comma + 1, to }],
          cue,
          source: { from: i + 2, to: comma },
        });
      continue;
    }
    let to = i;
    while (to > floor && small[to - 1] === "," && isOutside(reading, to - 1)) to -= 1;
    const content: TokenSpan[] = [{ from: floor, to }];
    const end = source?.to ?? i + 2;
    if (small[end] === "," && end + 1 < ceiling && !isTag(reading, end + 1, "CCONJ") && small[end + 1] !== "which") {
      const more = contentEnd(reading, end + 1, ceiling, {});
      if (more > end + 2) content.push({ from: end + 1, to: more });
    }
    if (to > floor) found.push({ rule: "according-to", content, cue, source });
  }
  return found;
}

function commaAfter(reading: Reading, from: number, ceiling: number): number {
  for (let i = from; i < ceiling; i += 1) {
    if (reading.small[i] === "," && isOutside(reading, i)) return i;
    if (DAYS.has(reading.small[i] ?? "") && reading.small[i + 1] === ",") return i + 1;
  }
  return -1;
}
