/** The sources of what a picture or a table shows, as one line below it. */
import type { Actor, Source } from "../model/index.ts";
import { dateWords } from "../text/date-words.ts";
import { isolated } from "../text/direction.ts";

/**
 * "Late buses cut (The Quay Courier, 5 March 2024)", as far as the record has it: by its headline, so that it can be found,
 * and where the record has none by what the record calls it.
 */
export function sourceBrief(source: Source, actors: readonly Actor[]): string {
  const publisher = actors.find(({ id }) => id === source.publisher)?.name;
  const known = [publisher, source.published && dateWords(source.published.edtf)].flatMap((part) => part || []);
  return isolated(source.title ?? source.label) + (known.length > 0 ? ` (${known.map(isolated).join(", ")})` : "");
}

/** As many sources as `fits` takes, at least the first, and how many more there are. */
export function sourcesLine(sources: readonly string[], fits: (line: string) => boolean): string {
  if (sources.length === 0) return "No sources";
  const lineOf = (count: number) => {
    const rest = sources.length - count;
    const more = rest > 0 ? `; and ${rest} more` : "";
    return `${sources.length === 1 ? "Source" : "Sources"}: ${sources.slice(0, count).join("; ")}${more}`;
  };
  // Halving: a record may have thousands.
  let [least, most] = [1, sources.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(lineOf(middle))) least = middle;
    else most = middle - 1;
  }
  return lineOf(least);
}
