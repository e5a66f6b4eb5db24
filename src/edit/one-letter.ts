/** In what two words differ that are otherwise the same: a letter more, another letter, or two letters that changed places. */
export interface OneLetter {
  readonly by: "more" | "other" | "order";
  /** In the first of the two, where they part. */
  readonly at: number;
  /** The letters of either word there. */
  readonly letters: readonly [string, string];
}

/** Null when they are the same or differ in more than that. */
export function oneLetter(a: string, b: string): OneLetter | null {
  if (a === b || Math.abs(a.length - b.length) > 1) return null;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const rest = (word: string, from: number) => word.slice(at + from);
  if (a.length !== b.length) {
    const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
    if (rest(longer, 1) !== rest(shorter, 0)) return null;
    return {
      by: "more",
      at,
      letters: [a.length > b.length ? (a[at] ?? "") : "", b.length > a.length ? (b[at] ?? "") : ""],
    };
  }
  if (rest(a, 1) === rest(b, 1)) return { by: "other", at, letters: [a[at] ?? "", b[at] ?? ""] };
  if (rest(a, 2) !== rest(b, 2) || a[at] !== b[at + 1] || a[at + 1] !== b[at]) return null;
  return { by: "order", at, letters: [a.slice(at, at + 2), b.slice(at, at + 2)] };
}

/** A word and all that it is with one letter less: two words that {@link oneLetter} tells apart share one of these. */
export function withOneLess(word: string): string[] {
  return [word, ...Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1))];
}
