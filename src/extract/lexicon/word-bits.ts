/** Words by what they are, a bit each -> all bits of each word. */
export function wordBits(lists: readonly (readonly [bit: number, words: Iterable<string>])[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [bit, words] of lists) for (const word of words) found.set(word, (found.get(word) ?? 0) | bit);
  return found;
}
