/** What was found and by which words -> the line of it to show, with the stretches that match marked. */
import type { Hit } from "./answer-search.ts";
import type { Findable } from "./findables.ts";
import { type Closeness, KIN, OPENING } from "./search-closeness.ts";
import { prefixLength, type Word, wordsIn } from "./search-words.ts";

type IsMatch = (word: string) => boolean;
type Shown = Pick<Hit, "line" | "cut" | "marks">;

/** How much of a long line is shown, in UTF-16 code units. */
const LINE_MOST = 150;
/** A line whose first match ends after this begins nearer to it: a statement has two short rows to show it in, other lines one. */
const EARLY_MOST = { statement: 66, other: 48 } as const;
/** How much of such a line is shown before the first match. */
const LEAD_MOST = 32;

/**
 * The line that holds most of what was asked for, the closest to it, the likeliest.
 * @param isMatch whether a word of it, folded, answers what was asked for.
 */
export function bestLine(thing: Findable, isMatch: IsMatch, closeness: Closeness): Shown & Pick<Hit, "in"> {
  let best: { readonly at: number; readonly worth: number; readonly words: readonly Matched[] } | null = null;
  for (const [at, { text }] of thing.lines.entries()) {
    const words = matchedIn(text, isMatch, closeness);
    const worth = worthOf(words, thing.kind === "statement");
    if (best === null || worth > best.worth) best = { at, worth, words };
  }
  const line = thing.lines[best?.at ?? 0];
  if (!line || !best) throw new Error(`expected something to be found by a line of its own, got ${thing.node.id}`);
  const marks = best.words.map(({ start, end }) => ({ start, end }));
  const isName = line.in === "name" || line.in === "alias";
  return {
    in: line.in,
    ...(isName
      ? whole(line.text, marks)
      : cut(line.text, marks, thing.kind === "statement" ? EARLY_MOST.statement : EARLY_MOST.other)),
  };
}

/** A stretch of a line with the term asked for that it answers, and how closely. */
interface Matched extends ReturnType<Closeness> {
  readonly start: number;
  readonly end: number;
}

function matchedIn(text: string, isMatch: IsMatch, closeness: Closeness): Matched[] {
  return wordsIn(text).flatMap((word): Matched[] => {
    if (!isMatch(word.term)) return [];
    const { start, end } = word;
    const close = closeness(word.term);
    return [{ ...close, start, end: close.by === OPENING ? start + opened(text, word, close.asked) : end }];
  });
}

function opened(text: string, { start, end }: Word, opening: string): number {
  return prefixLength(text.slice(start, end), opening.length);
}

/**
 * First how many of the terms are in it, then how closely. What somebody said is shown rather than what is told of it, be it for
 * the beginning of a word or another form of it.
 */
function worthOf(words: readonly Matched[], said: boolean): number {
  const closest = new Map<string, number>();
  for (const { asked, by } of words) closest.set(asked, Math.max(closest.get(asked) ?? 0, by));
  return [...closest.values()].reduce((sum, by) => sum + 10 + (said ? Math.min(by, KIN) : by), 0);
}

/** A long line around the first word that matches, cut between words, with "…" where something is left out. */
function cut(text: string, marks: Hit["marks"], early: number): Shown {
  const first = marks[0];
  if (!first || (text.length <= LINE_MOST && first.end <= early)) return whole(text, marks);
  const words = wordsIn(text);
  const from = words.find(({ start }) => start >= first.start - LEAD_MOST)?.start ?? 0;
  const start = first.end <= early ? 0 : Math.min(from, first.start);
  const last = words.findLast(({ end }) => end <= start + LINE_MOST)?.end ?? 0;
  const end = start + LINE_MOST >= text.length ? text.length : Math.max(last, first.end);
  const opening = start > 0 ? "…" : "";
  const moved = opening.length - start;
  return {
    cut: { start: start > 0, end: end < text.length },
    line: `${opening}${text.slice(start, end)}${end < text.length ? "…" : ""}`,
    marks: marks
      .filter((mark) => mark.end <= end)
      .map((mark) => ({ start: mark.start + moved, end: mark.end + moved })),
  };
}

function whole(line: string, marks: Hit["marks"]): Shown {
  return { line, cut: { start: false, end: false }, marks };
}
