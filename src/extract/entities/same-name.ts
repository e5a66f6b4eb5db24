import type { DraftEntity } from "./draft.ts";

/** "Donald J. Trump" is "Donald Trump"; "Bill Clinton" is not "Hillary Clinton", and no father is his son. `bearers` are those of the same last word. */
export function samePerson(
  bearers: readonly DraftEntity[] | undefined,
  words: readonly string[],
): DraftEntity | undefined {
  const [first = ""] = words;
  const last = words.at(-1) ?? "";
  return bearers?.find(({ kind, words: known }) => {
    if (kind !== "person" || known.length < 2 || known.at(-1) !== last) return false;
    if (known.length === words.length)
      return known[0] === first && known.slice(1, -1).every((word, i) => fits(word, words[i + 1] ?? ""));
    return known[0] === first || (known.includes(first) && first.length > 1 && known.length > words.length);
  });
}

/** "U.S. Immigration and Customs Enforcement" is "Immigration and Customs Enforcement". `bearers` are those of the same last word. */
export function sameBody(
  bearers: readonly DraftEntity[] | undefined,
  words: readonly string[],
): DraftEntity | undefined {
  return bearers?.find(
    ({ kind, words: known }) =>
      kind !== "person" && (known.length < words.length ? endsWith(words, known) : endsWith(known, words)),
  );
}

/** Whether a name is another but for a word or two before it. */
function endsWith(long: readonly string[], short: readonly string[]): boolean {
  const before = long.length - short.length;
  if (short.length < 2 || before > 2) return false;
  for (let i = 0; i < short.length; i += 1) if (long[before + i] !== short[i]) return false;
  return true;
}

function fits(a: string, b: string): boolean {
  return a === b || a.startsWith(b) || b.startsWith(a);
}
