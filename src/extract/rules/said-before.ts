import type { TokenSpan } from "../role-features.ts";
import { beginsClause, clauseAfter, isTitle } from "./clause-after.ts";
import { contentBefore } from "./content-before.ts";
import { takes } from "./frames.ts";
import { furtherContents, restAfter } from "./further-contents.ts";
import { phraseAfter, phraseEnd, quotationBefore } from "./phrases.ts";
import { closes, hasVerb, isTag, opens, type Reading, startsParagraph } from "./reading.ts";
import type { RuleAttribution, RuleName } from "./rule.ts";
import type { VerbGroup, VerbPlace } from "./verb-group.ts";

/** “...,” said Holt, a nurse. “...” */
export function saidInverted(
  reading: Reading,
  group: VerbGroup,
  floor: number,
  ceiling: number,
  subject: TokenSpan | null,
): RuleAttribution | null {
  if (!speaks(reading, group, group.from)) return null;
  const quoted = quotationBefore(reading, group.from);
  if (!quoted && (reading.small[group.from - 1] !== "," || subject !== null)) return null;
  const source = phraseAfter(reading, group.to, ceiling);
  const content = source && contentBefore(reading, floor, group.from);
  if (source === null || content === null) return null;
  if (!closes(reading, content.to - 1) && !endsWithoutClause(reading, source.to, ceiling)) return null;
  const further = furtherContents(reading, source.to, ceiling);
  return { rule: "inverted", content: [content, ...further], cue: span(group), source };
}

/** “...,” Holt said. “...”; The toll would go, Holt said; The toll, Holt said, would go. */
export function saidBefore(reading: Reading, place: VerbPlace): RuleAttribution | null {
  const { group, floor, ceiling, source, framed } = place;
  const { small } = reading;
  if (!speaks(reading, group, source.from)) return null;
  const start = source.from;
  const marked = quotationBefore(reading, start) && !isTitleBefore(reading, start, floor);
  const to = overPerson(reading, group, ceiling);
  const make = (rule: RuleName, content: TokenSpan, more: readonly TokenSpan[]): RuleAttribution => ({
    rule,
    content: [content, ...more],
    cue: span(group),
    source,
  });
  if (
    marked ||
    (small[start - 1] === "," && !quotationBefore(reading, start) && !isOpening(reading, floor, to, ceiling))
  ) {
    const content = contentBefore(reading, floor, start);
    const said = marked || (takes(group.lemma, "clause") && endsWithoutClause(reading, to, ceiling));
    if (content !== null && said && (marked || clauseAfter(reading, to, ceiling) === null)) {
      const rest = isBreak(small[to]) ? restAfter(reading, to + 1, ceiling, framed) : [];
      const more = rest.length > 0 ? rest : furtherContents(reading, to, ceiling);
      return make(marked ? "quotation-before" : "clause-before", content, more);
    }
    if (content !== null) return null;
  }
  const head = start - 1 - floor;
  if (small[start - 1] === "," && small[to] === "," && head > 0 && head < HEAD_MAX && takes(group.lemma, "clause")) {
    const rest = restAfter(reading, to + 1, ceiling, framed);
    if (rest.length > 0) return make("interrupted", { from: floor, to: start - 1 }, rest);
  }
  if (standsAfterQuotation(reading, place, to) && clauseAfter(reading, to, ceiling) === null) {
    const content = { from: reading.unitStarts[floor - 1] ?? 0, to: floor };
    return make("question-before", content, furtherContents(reading, to, ceiling));
  }
  return null;
}

/** A verb of saying, or any that follows a quotation which ends in a comma: “...,” Holt barked. */
function speaks(reading: Reading, { lemma }: VerbGroup, start: number): boolean {
  return takes(lemma, "clause") || takes(lemma, "quote") || endsOpen(reading, start - 1);
}

/** Whether the token is the last mark of a quotation with a comma before it. */
export function endsOpen(reading: Reading, i: number): boolean {
  return closes(reading, i) && reading.small[i - 1] === ",";
}

function span({ from, to }: VerbGroup): TokenSpan {
  return { from, to };
}

/** The token after "told them" in "The answer, she told them, is no". */
function overPerson(reading: Reading, group: VerbGroup, ceiling: number): number {
  const { small } = reading;
  if (!takes(group.lemma, "person") || small[group.to] === ",") return group.to;
  const person = phraseEnd(reading, group.to, ceiling);
  return small[person] === "," ? person : group.to;
}

/** "At a rally in Ellery, she said the toll ...": what stands before is where it was said. */
function isOpening(reading: Reading, floor: number, to: number, ceiling: number): boolean {
  return isTag(reading, floor, "ADP", "VERB") && reading.small[to] !== "," && beginsClause(reading, to, ceiling);
}

/** In his book “The Long Road,” Holt said ... */
function isTitleBefore(reading: Reading, start: number, floor: number): boolean {
  let open = closes(reading, start - 1) ? start - 1 : start - 2;
  while (open > floor && !opens(reading, open)) open -= 1;
  return open > floor && isTitle(reading, open) && !hasVerb(reading, floor, open);
}

/** “Why?” Holt asked: a quotation that ends its sentence right before this one, and nothing else for the verb to tell. */
function standsAfterQuotation(reading: Reading, { floor, ceiling, source }: VerbPlace, to: number): boolean {
  if (floor === 0 || !closes(reading, floor - 1) || startsParagraph(reading, floor)) return false;
  if (/[?!…—-]/.test(reading.small[floor - 2] ?? "")) return endsWithoutClause(reading, to, ceiling);
  return source.from === floor && ceiling - to <= 1;
}

/** No "that" follows, and what follows may only be a quotation. */
function endsWithoutClause(reading: Reading, from: number, ceiling: number): boolean {
  const end = Math.min(ceiling, from + 3);
  for (let i = from; i < end && !opens(reading, i); i += 1) if (reading.small[i] === "that") return false;
  return true;
}

function isBreak(word: string | undefined): boolean {
  return word === "," || word === ";";
}

/** Tokens of what may stand before "Holt said" and go on after it. */
const HEAD_MAX = 14;
