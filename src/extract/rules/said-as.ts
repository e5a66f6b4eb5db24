import type { TokenSpan } from "../role-features.ts";
import { contentBefore } from "./content-before.ts";
import { contentEnd } from "./content-end.ts";
import { takes } from "./frames.ts";
import { furtherContents, restAfter } from "./further-contents.ts";
import { closes, isTag, type Reading } from "./reading.ts";
import type { RuleAttribution } from "./rule.ts";
import type { VerbPlace } from "./verb-group.ts";

/** As Holt put it, “...”; “...,” as Holt said, “...”; It was, he put it, “...”: what the whole sentence says but for its frame. */
export function saidAs(reading: Reading, { group, floor, ceiling, source }: VerbPlace): RuleAttribution | null {
  const { small } = reading;
  const put = group.lemma === "put" && small[group.to] === "it";
  const as = small[source.from - 1] === "as";
  if (!put && !(as && takes(group.lemma, "clause"))) return null;
  const start = as ? source.from - 1 : source.from;
  const to = put ? group.to + 1 : group.to;
  const cue = { from: group.from, to };
  const begins = start === floor || (start === floor + 1 && isTag(reading, floor, "CCONJ"));
  if (begins) {
    if (small[to] !== "," && small[to] !== ":") return null;
    const end = contentEnd(reading, to + 1, ceiling, {});
    return end > to + 1 ? { rule: "as", content: [{ from: to + 1, to: end }], cue, source } : null;
  }
  if (small[start - 1] !== "," && !closes(reading, start - 1)) return null;
  if (to < ceiling && !isTag(reading, to, "PUNCT") && small[to] !== "in") return null;
  const before = contentBefore(reading, floor, start) ?? (put ? { from: floor, to: start - 1 } : null);
  if (before === null) return null;
  const rest: TokenSpan[] = small[to] === "," ? restAfter(reading, to + 1, ceiling, false) : [];
  const more = rest.length > 0 ? rest : furtherContents(reading, to, ceiling);
  return { rule: "as", content: [before, ...more], cue, source };
}
