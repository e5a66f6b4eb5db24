// How many of the mentions in data/gold/mentions mean the one that a person says they mean, by kind, and how far a confidence can be trusted.
import { readFileSync } from "node:fs";
import type { Cast, Mention } from "../../src/extract/cast.ts";
import type { Span } from "../../src/model/index.ts";

export interface GoldMention {
  readonly split: "train" | "dev";
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "pronoun" | "surname" | "title" | "role" | "acronym" | "name" | "other";
  readonly entity: string | null;
  readonly entityKind: string | null;
  readonly named: readonly [number, number] | null;
  readonly note: string | null;
}

/** One mention and what became of it. */
export interface Judged {
  readonly gold: GoldMention;
  readonly right: boolean;
  readonly answered: boolean;
  readonly confidence: number;
  /** What it was taken to mean. */
  readonly found: string | null;
}

export interface MentionScore {
  readonly total: number;
  readonly answered: number;
  readonly right: number;
  /** Right of all, and right of those that were answered. */
  readonly accuracy: number;
  readonly precision: number;
}

/** What is worked with, of all kinds or of roles alone; and what is only tested by. */
export type MentionSet =
  | "work"
  | "roles"
  | "speaking"
  | "test"
  | "second"
  | "third"
  | "fourth"
  | "fifth"
  | "sixth"
  | "seventh"
  | "eighth"
  | "ninth";

/** Files, and the split of the corpus whose mentions are of the set; null for both. */
const SETS: Readonly<Record<MentionSet, readonly [file: string, split: GoldMention["split"] | null]>> = {
  work: ["polnear", "train"],
  roles: ["polnear-roles", "train"],
  speaking: ["polnear-speaking", null],
  test: ["polnear", "dev"],
  second: ["polnear-second", "dev"],
  third: ["polnear-third", "train"],
  fourth: ["polnear-fourth", "train"],
  fifth: ["polnear-fifth", "train"],
  sixth: ["polnear-sixth", "train"],
  seventh: ["polnear-seventh", "train"],
  eighth: ["polnear-eighth", null],
  ninth: ["polnear-ninth", null],
};

/** The mentions of a set; those of two at once ("A and B") left out. */
export function goldMentions(set: MentionSet): GoldMention[] {
  const [name, split] = SETS[set];
  const file = new URL(`../../data/gold/mentions/${name}.json`, import.meta.url);
  const all = JSON.parse(readFileSync(file, "utf8")) as GoldMention[];
  return all.filter((one) => (split === null || one.split === split) && !(one.note?.includes("joint") ?? false));
}

/** Whether a mention means a person or a body, with or without a name: not a report, and not nobody. */
export function meansSomebody({ entityKind }: GoldMention): boolean {
  return entityKind !== null;
}

/**
 * Right is: the entity has a mention where the gold names it; where the gold has no other mention, an entity of that name; where nobody of a name is
 * meant, none with one.
 */
export function judgeMention(gold: GoldMention, cast: Cast, text: string): Judged {
  const mention = mentionAt(cast, headPhrase(gold, text));
  const entity = mention === null || mention.entity === null ? null : (cast.entities[mention.entity] ?? null);
  return {
    gold,
    right: isRight(),
    answered: entity !== null,
    confidence: entity === null ? 0 : (mention?.confidence ?? 0),
    found: entity?.name ?? null,
  };

  function isRight(): boolean {
    if (gold.named !== null) {
      const [start, end] = gold.named;
      return (
        entity?.mentions.some((i) => {
          const one = cast.mentions[i];
          return one !== undefined && one !== mention && shared(one, { start, end }) > 0;
        }) ?? false
      );
    }
    if (gold.entity === null) return entity === null || !entity.named;
    return entity !== null && [entity.name, ...entity.aliases].some((name) => isSameName(name, gold.entity ?? ""));
  }
}

function isSameName(a: string, b: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/^the /, "");
  return plain(a) === plain(b);
}

/** A mark without what follows its noun: "A producer" of "A producer for the studio". */
function headPhrase({ start, end }: Span, text: string): Span {
  const marked = text.slice(start, end);
  const behind = marked.search(BEHIND);
  return {
    start,
    end: start + marked.slice(0, behind === -1 ? marked.length : behind).replace(/['’]s?$|\W+$/u, "").length,
  };
}

const BEHIND = /,|\s(?:who|whose|that|which|of|from|in|for|at|on|with|by|to|about|against|near|behind|named|called)\s/;

/** The mention that the noun of a phrase, its last word, stands in; of several the one that shares most. */
function mentionAt({ mentions }: Cast, phrase: Span): Mention | null {
  let best: Mention | null = null;
  let most = 0;
  for (const mention of mentions) {
    const share = shared(mention, phrase);
    if (shared(mention, { start: phrase.end - 1, end: phrase.end }) === 0 || share <= most) continue;
    best = mention;
    most = share;
  }
  return best;
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

export function mentionScore(judged: readonly Judged[]): MentionScore {
  const right = judged.filter((one) => one.right).length;
  const answered = judged.filter((one) => one.answered);
  return {
    total: judged.length,
    answered: answered.length,
    right,
    accuracy: right / Math.max(1, judged.length),
    precision: answered.filter((one) => one.right).length / Math.max(1, answered.length),
  };
}

/** The kinds that floors are set for. */
export const KINDS_SCORED: Readonly<Record<string, readonly GoldMention["kind"][]>> = {
  pronouns: ["pronoun"],
  surnames: ["surname", "title"],
  "roles and acronyms": ["role", "acronym"],
  names: ["name"],
};

/** How many in a range of confidence are right: lower bounds -> count and share. */
export function calibration(judged: readonly Judged[], bounds: readonly number[] = [0.3, 0.5, 0.7, 0.8, 0.9, 0.95]) {
  return bounds.map((from, i) => {
    const to = bounds[i + 1] ?? 1.01;
    const held = judged.filter(({ confidence, answered }) => answered && confidence >= from && confidence < to);
    const mean = held.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, held.length);
    return {
      from,
      count: held.length,
      mean,
      right: held.filter(({ right }) => right).length / Math.max(1, held.length),
    };
  });
}
