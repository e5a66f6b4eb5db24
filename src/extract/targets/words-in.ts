/** Words in small letters, without the marks around them. */
export function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'.,-]*/gu) ?? []
  ).map((word) => word.replace(/[.,]+$/, ""));
}
