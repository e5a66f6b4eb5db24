/** Long enough to tell files apart, short enough for every file system with a part's name and an ending behind it. */
const LENGTH_MAX = 60;

/** "Los Angeles, June and July 2025" -> "los-angeles-june-and-july-2025": a title as a file's name, in any script. */
export function fileSlug(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, LENGTH_MAX)
    .toWellFormed()
    .replace(/[-\uFFFD]+$|^-+/g, "");
}
