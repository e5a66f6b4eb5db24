/**
 * What lists call an article: its title, as far as they have room for it, or else its file's name without what that ends in
 * ("fares-2024.txt": "fares-2024"). Null where it has neither.
 */
export function articleLabel(title: string | null, name: string | null): string | null {
  // What a cut leaves of a character in two units is no character.
  const titled =
    title
      ?.slice(0, LABEL_MAX)
      .replace(/[\uD800-\uDBFF]$/, "")
      .trim() ?? "";
  if (titled !== "") return titled;
  return name === null ? null : name.replace(/(?<=.)\.[^.]*$/, "");
}

/** UTF-16 code units; a longer title is still the title. */
const LABEL_MAX = 120;
