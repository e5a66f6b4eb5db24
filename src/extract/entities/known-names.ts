import type { Reading } from "../rules/reading.ts";
import { wordAt } from "../word-at.ts";
import { isAcronym } from "./capitals.ts";
import { addAlias, type DraftEntity } from "./draft.ts";
import type { NamedMention } from "./name-entities.ts";
import type { Name } from "./names.ts";
import { type WholeName, type WrittenName, writtenNames } from "./written-names.ts";

/** The names of an article, and who is known by which of them up to here. */
export interface KnownNames {
  readonly reading: Reading;
  readonly names: readonly Name[];
  /** Whether a token says who speaks. */
  readonly speaks: (token: number) => boolean;
  /** How each of them is written. */
  readonly written: readonly WrittenName[];
  /** Whom each of them names, null where that has not been read. */
  readonly made: (NamedMention | null)[];
  /** What they name, by their words with blanks between. */
  readonly byWords: ReadonlyMap<string, WholeName>;
  readonly bySurname: Map<string, DraftEntity[]>;
  readonly byFirst: Map<string, DraftEntity[]>;
  readonly byMiddle: Map<string, DraftEntity[]>;
  readonly byAcronym: Map<string, DraftEntity>;
  /** Letters mean somebody where the article has some. */
  readonly hasLetters: boolean;
  /** Persons by what a handle may spell: "karenholt", "mayorholt"; null where the article has no handle. */
  readonly spelt: Map<string, Set<DraftEntity>> | null;
}

export function knownNames(reading: Reading, names: readonly Name[], speaks: (token: number) => boolean): KnownNames {
  const { written, byWords } = writtenNames(reading, names);
  const made = new Array<NamedMention | null>(names.length);
  let hasLetters = false;
  let hasHandles = false;
  for (let i = 0; i < names.length; i += 1) {
    const { from } = names[i] as Name;
    made[i] = null;
    hasLetters ||= isAcronym(reading, from) && (written[i] as WrittenName).whole.words.length < 2;
    hasHandles ||= wordAt(reading, from - 1) === "@";
  }
  return {
    reading,
    names,
    speaks,
    written,
    made,
    byWords,
    bySurname: new Map(),
    byFirst: new Map(),
    byMiddle: new Map(),
    byAcronym: new Map(),
    hasLetters,
    spelt: hasHandles ? new Map() : null,
  };
}

/** From here on somebody goes by another name; the one before is an alias. */
export function rename(
  entity: DraftEntity,
  surface: string,
  { words, nouns }: Pick<WholeName, "words" | "nouns">,
): void {
  addAlias(entity, entity.name);
  entity.name = surface;
  entity.words = words;
  entity.nouns = nouns;
  entity.aliases?.delete(entity.name);
}

export function mention(
  { from, to, title, prefix, inHeadline }: Name,
  entity: DraftEntity,
  confidence: number,
): NamedMention {
  return { from, to, title, prefix, inHeadline, entity, confidence };
}
