/**
 * Names of files -> those that tell what is in them. A name of numbers and a hash, as a collection of articles gives them,
 * tells nothing to whoever has to find the article.
 */
export function tellingNames(names: readonly string[]): readonly string[] {
  return names.filter((name) => !NUMBERED.test(name));
}

/** Numbers and runs of eight or more hexadecimal digits, with signs between them, and an extension: "000_137c313c887bc032.txt". */
const NUMBERED = /^(?:\d+|[\da-f]{8,})(?:[_\- ]+(?:\d+|[\da-f]{8,}))*(?:\.[a-z]+)?$/i;
