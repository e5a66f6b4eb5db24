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
  return bearers?.find(({ kind, words: known }) => {
    if (kind === "person") return false;
    const [short, long] = known.length < words.length ? [known, words] : [words, known];
    return (
      short.length > 1 &&
      long.length - short.length <= 2 &&
      long.slice(-short.length).every((word, i) => word === short[i])
    );
  });
}

function fits(a: string, b: string): boolean {
  return a === b || a.startsWith(b) || b.startsWith(a);
}
