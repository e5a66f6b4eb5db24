import type { Id, OnRecord } from "../model/index.ts";
import { canonicalText, sliceHash, textHash } from "../text/index.ts";
import { type PlacedWords, placedWords, wordsBySource } from "./placed-words.ts";

export interface NamedText {
  /** File name, with or without folders. */
  readonly name: string;
  readonly text: string;
}

export interface TextMatch {
  readonly source: Id;
  readonly name: string;
  /** Canonical. */
  readonly text: string;
  /** What gave it away: the text's hash, the file's name, or quotes that stand in it. */
  readonly by: "hash" | "name" | "quotes";
}

export interface Matching {
  /** In the order of the record's sources. */
  readonly matches: readonly TextMatch[];
  /** Canonical text by source id, as `checkRecord` takes it. */
  readonly texts: ReadonlyMap<Id, string>;
  readonly unmatchedSources: readonly Id[];
  readonly unmatchedNames: readonly string[];
}

/** Share of a source's quotes that must stand in a text of another name and hash for it to be taken for the source's. */
const QUOTES_SHARE = 0.5;
/** Quotes of a source that are looked for in a text that nothing else tells. */
const QUOTES_TRIED = 20;

/** Which text is which source's: by hash; of what is left, by name; of what is left then, by the quotes that stand in it. */
export function matchTexts(record: OnRecord, named: readonly NamedText[]): Matching {
  const texts = named.map(({ name, text }) => ({ name, text: canonicalText(text) }));
  const taken = new Set<NamedText>();
  const matches = new Map<Id, TextMatch>();
  const take = (source: Id, file: NamedText | undefined, by: TextMatch["by"]): void => {
    if (file === undefined) return;
    taken.add(file);
    matches.set(source, { source, ...file, by });
  };
  const left = (): OnRecord["sources"] => record.sources.filter(({ id }) => !matches.has(id));

  const byHash = new Map(texts.toReversed().map((file) => [textHash(file.text), file]));
  for (const source of left()) take(source.id, byHash.get(source.textHash), "hash");
  for (const source of left()) {
    const names = source.names.map(baseName);
    take(
      source.id,
      texts.find((file) => !taken.has(file) && names.includes(baseName(file.name))),
      "name",
    );
  }
  const words = wordsBySource(placedWords(record));
  for (const source of left()) {
    const tried = longest(words.get(source.id) ?? []);
    const shares = texts
      .filter((file) => !taken.has(file))
      .map((file) => ({ file, share: foundShare(file.text, tried) }))
      .sort((a, b) => b.share - a.share);
    const [best] = shares;
    if (best !== undefined && best.share >= QUOTES_SHARE) take(source.id, best.file, "quotes");
  }
  return {
    matches: record.sources.flatMap(({ id }) => matches.get(id) ?? []),
    texts: new Map([...matches.values()].map(({ source, text }) => [source, text])),
    unmatchedSources: left().map(({ id }) => id),
    unmatchedNames: texts.filter((file) => !taken.has(file)).map(({ name }) => name),
  };
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

/** Long quotes tell texts apart. */
function longest(words: readonly PlacedWords[]): PlacedWords[] {
  const length = ({ span }: PlacedWords): number => span.end - span.start;
  return words
    .filter(({ isQuote }) => isQuote)
    .sort((a, b) => length(b) - length(a))
    .slice(0, QUOTES_TRIED);
}

function foundShare(text: string, words: readonly PlacedWords[]): number {
  if (words.length === 0) return 0;
  const found = words.filter(({ span }) => {
    const exact = "exact" in span ? span.exact : undefined;
    return exact === undefined ? sliceHash(text, span) === span.hash : exact !== "" && text.includes(exact);
  });
  return found.length / words.length;
}
