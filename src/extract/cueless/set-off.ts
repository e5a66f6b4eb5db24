import { classesOf, maskOf } from "../lexicon/cue-classes.ts";
import type { TokenSpan } from "../role-features.ts";
import { introduced } from "../rules/introduced.ts";
import { isOutside, type Reading } from "../rules/reading.ts";
import { anyIn, type Cueless, covered, type Found, type PlacedQuotation } from "./found.ts";
import type { Signature } from "./signed-blocks.ts";

/** Block quotations that nobody is found to say yet: who does stands in the paragraph above, when it ends in a colon, else below, where one signs. */
export function blockQuotations(
  reading: Reading,
  placed: readonly PlacedQuotation[],
  found: readonly Found[],
  signatures: ReadonlyMap<PlacedQuotation, Signature>,
): Cueless[] {
  const marks = covered(reading, found);
  return placed.flatMap((line) => {
    const { from, to, quotation } = line;
    if (quotation.kind !== "block" || quotation.continues !== null || anyIn(marks, { from, to })) return [];
    const said = introduction(reading, from);
    const signed = said?.source ? null : signatures.get(line);
    const source = said?.source ?? signed?.name ?? null;
    if (source === null) return [];
    return [{ rule: "block" as const, content: [{ from, to }], cue: said?.cue ?? signed?.dash ?? null, source }];
  });
}

/**
 * Posts that are in nobody's content yet: the lines above one that signs them ("— Ida Brandt (@ida) May 3"), and the paragraph that a verb of
 * writing and a colon introduce ("Holt posted at noon:"). Who says it stands in the paragraph above, else on the line that signs.
 */
export function posts(reading: Reading, found: readonly Found[]): Cueless[] {
  const marks = covered(reading, found);
  const lines = linesOf(reading);
  const made: Cueless[] = [];
  lines.forEach((line, i) => {
    const signed = signature(reading, line);
    if (signed === null) return;
    let first = i;
    while (first > 0 && i - first < POST_LINES && isNextLine(reading, lines[first - 1], lines[first])) first -= 1;
    take({ from: lines[first]?.from ?? line.from, to: line.from }, signed);
  });
  for (const line of lines) if (isWrittenBelow(reading, line.from)) take(line, null);
  return made;

  function take(span: TokenSpan, signed: TokenSpan | null): void {
    if (span.to <= span.from || anyIn(marks, span)) return;
    const said = introduction(reading, span.from);
    marks.fill(1, span.from, span.to);
    made.push({ rule: "post", content: [span], cue: said?.cue ?? null, source: said?.source ?? signed });
  }
}

function linesOf({ paragraphs }: Reading): TokenSpan[] {
  const lines: TokenSpan[] = [];
  for (let i = 0; i + 1 < paragraphs.length; i += 1)
    lines.push({ from: paragraphs[i] ?? 0, to: paragraphs[i + 1] ?? 0 });
  return lines;
}

/** Lines of the longest post. */
const POST_LINES = 12;

/** No empty line stands between them. */
function isNextLine({ text, tokens }: Reading, above: TokenSpan | undefined, below: TokenSpan | undefined): boolean {
  if (above === undefined || below === undefined) return false;
  return !/\n\s*\n/.test(text.slice(tokens.ends[above.to - 1], tokens.starts[below.from]));
}

/** "— Ida Brandt (@ida) May 3, 2027" -> its name with the handle; null for any other line. */
function signature({ text, tokens: { starts, ends } }: Reading, { from, to }: TokenSpan): TokenSpan | null {
  if (to - from > SIGNATURE_MAX || !/^[—–-]/.test(text.slice(starts[from], ends[from]))) return null;
  for (let i = from + 1; i < to; i += 1) {
    const close = text.slice(starts[i], (starts[i] ?? 0) + HANDLE_MAX).match(/^\(@[\w.]+\)/)?.[0];
    if (close === undefined) continue;
    const end = (starts[i] ?? 0) + close.length;
    let last = i;
    while (last < to && (ends[last] ?? 0) < end) last += 1;
    return { from: from + 1, to: last + 1 };
  }
  return null;
}

const SIGNATURE_MAX = 24;
const HANDLE_MAX = 40;

/** No quotation, and no arrow of one, begins here; the paragraph before ends in a colon, and its verb is one of writing. */
function isWrittenBelow(reading: Reading, first: number): boolean {
  if (!isOutside(reading, first) || reading.small[first] === ">") return false;
  const said = introduction(reading, first);
  if (said === null || said.cue === null) return false;
  return ((classesOf.get(reading.lemmas[said.cue.to - 1] ?? "") ?? 0) & WRITING) !== 0;
}

const WRITING = maskOf("write");

/** Cue and source of the paragraph above, when it ends in a colon: "The manager, Joan Pruitt, answered:" */
function introduction(reading: Reading, first: number): { cue: TokenSpan | null; source: TokenSpan | null } | null {
  let start = first;
  while (reading.small[start - 1] === ">") start -= 1;
  const colon = start - 1;
  if (reading.firsts[start] !== 1 || reading.small[colon] !== ":" || !isOutside(reading, colon)) return null;
  return introduced(reading, reading.unitStarts[colon] ?? 0, colon);
}
