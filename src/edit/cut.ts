/** Somebody's words or a name -> what a line has room for, at the end of a word. */
export function cut(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line.slice(0, 2 * SHOWN_MAX + 2)];
  return characters.length > SHOWN_MAX
    ? `${characters
        .slice(0, SHOWN_MAX - 1)
        .join("")
        .replace(/[\s,;:.]*\s\S*$/, "")}…`
    : line;
}

/** Characters that are shown. */
const SHOWN_MAX = 60;
