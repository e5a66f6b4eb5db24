import { isForFinding } from "./article-to-add.ts";
import type { Draft } from "./drafts.ts";

/** What is known of the record that articles are added to. */
export interface KnownSource {
  readonly label: string;
  readonly names: readonly string[];
  readonly textHash: string;
}

export interface DraftNotes {
  /** The same text stands in the record, or before this one in the list: it would not be added again. */
  readonly isHad: boolean;
  /** In words, for whoever brought it. */
  readonly warnings: readonly string[];
}

/** Fewer words are seldom an article. */
const SHORT = 60;

/** What somebody should know of articles before they are added, by their keys. */
export function draftWarnings(
  drafts: readonly Draft[],
  sources: readonly KnownSource[],
  find: boolean,
): ReadonlyMap<number, DraftNotes> {
  const byHash = new Map(sources.map((source) => [source.textHash, source.label]));
  const byName = new Map(sources.flatMap(({ names, label }) => names.map((name) => [name, label] as const)));
  const seen = new Map<string, string>();
  const seenNames = new Set<string>();
  const notes = new Map<number, DraftNotes>();
  for (const draft of drafts) {
    const { key, name, article, facts, told } = draft;
    if (article === null) continue;
    const warnings = [...told];
    const had = byHash.get(article.hash);
    const twin = seen.get(article.hash);
    if (had !== undefined) warnings.push(`The record has this text already, as “${had}”. It is not added again.`);
    else if (twin !== undefined) warnings.push(`The same text stands above, as “${twin}”. It is added once.`);
    else if (name !== null && byName.has(name)) {
      warnings.push(`The record has another text of this file’s name, as “${byName.get(name)}”. Both are kept.`);
    } else if (name !== null && seenNames.has(name))
      warnings.push("Another text above has this file’s name. Both are kept.");
    if (article.words < SHORT)
      warnings.push(`Very short: ${article.words === 1 ? "1 word" : `${article.words} words`}.`);
    if (find && !isForFinding(draft)) {
      warnings.push(
        "This does not read like English, so no statements are looked for in it. If it is English, write en as its language.",
      );
    }
    notes.set(key, { isHad: had !== undefined || twin !== undefined, warnings });
    if (twin === undefined) seen.set(article.hash, facts.label.value);
    if (name !== null) seenNames.add(name);
  }
  return notes;
}
