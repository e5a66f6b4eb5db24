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
export type MentionSet = "work" | "roles" | "test" | "second" | "third" | "fourth" | "fifth" | "sixth" | "seventh";

const SETS: Readonly<Record<MentionSet, readonly [file: string, split: GoldMention["split"]]>> = {
  work: ["polnear", "train"],
  roles: ["polnear-roles", "train"],
  test: ["polnear", "dev"],
  second: ["polnear-second", "dev"],
  third: ["polnear-third", "train"],
  fourth: ["polnear-fourth", "train"],
  fifth: ["polnear-fifth", "train"],
  sixth: ["polnear-sixth", "train"],
  seventh: ["polnear-seventh", "train"],
};

export function splitOf(set: MentionSet): GoldMention["split"] {
  return SETS[set][1];
}

/** The mentions of a set; those of two at once ("A and B") left out. */
export function goldMentions(set: MentionSet): GoldMention[] {
  const [name, split] = SETS[set];
  const file = new URL(`../../data/gold/mentions/${name}.json`, import.meta.url);
  const all = JSON.parse(readFileSync(file, "utf8")) as GoldMention[];
  return all.filter((one) => one.split === split && !(one.note?.includes("joint") ?? false));
}

/** Whether a mention means a person or a body, with or without a name: not a report, and not nobody. */
export function meansSomebody({ entityKind }: GoldMention): boolean {
  return entityKind !== null;
}

/**
 * Right is: the entity has a mention where the gold names it; where the gold has no other mention, an entity of that name; where nobody of a name is
 * meant, none with one.
 */
export function judgeMention(gold: GoldMention, cast: Cast): Judged {
  const mention = mentionAt(cast, gold);
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

/** The mention that shares most with the gold's words; of two the shorter. */
function mentionAt({ mentions }: Cast, gold: Span): Mention | null {
  let best: Mention | null = null;
  let most = 0;
  for (const mention of mentions) {
    const share = shared(mention, gold);
    if (
      share > most ||
      (share === most && share > 0 && best !== null && mention.end - mention.start < best.end - best.start)
    ) {
      best = mention;
      most = share;
    }
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
