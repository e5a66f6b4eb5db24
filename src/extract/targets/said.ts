import { tokensIn } from "../entities/told.ts";
import { maskOf } from "../lexicon/cue-classes.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Spoken } from "../speakers/speakers.ts";
import { TAG } from "../tag.ts";
import { isNegated, type Signs, signsAt } from "./signs.ts";
import type { StanceReading } from "./stance-reading.ts";

/** An attribution in tokens and stems. */
export interface Said {
  readonly spoken: Spoken;
  readonly content: readonly TokenSpan[];
  /** First token of the content. */
  readonly from: number;
  /** The token after its last. */
  readonly to: number;
  /** Every token of it. */
  readonly inside: readonly number[];
  readonly cue: TokenSpan | null;
  /** The cue's word of meaning, in its base form; "" where there is no cue. */
  readonly verb: string;
  /** What the content is made of. */
  readonly stems: ReadonlySet<string>;
  /** What is left of that without what the content tells of others: “voters oppose it”, “the mayor has demanded that it stop”. */
  readonly own: ReadonlySet<string>;
  /** Tokens of what it tells of others. */
  readonly nested: ReadonlySet<number>;
  /** What the rest of its sentence is made of: the cue, the source and what stands beside. */
  readonly frame: ReadonlySet<string>;
  readonly cueStems: ReadonlySet<string>;
  /** What the words of the content, and of the cue, say of what they are about. */
  readonly signs: Signs;
  readonly cueSigns: Signs;
  /** Stems of the content that stand denied in it: “did not raise”. */
  readonly denied: ReadonlySet<string>;
  /** Nothing is said: “declined to say”, “has not commented”. */
  readonly withheld: boolean;
  /** A question: what it holds is not said to be so. */
  readonly asked: boolean;
}

/** @param named of each token the entity that it names, -1 for none */
export function readSaid(reading: StanceReading, spoken: readonly Spoken[], named: Int32Array): Said[] {
  const { count } = reading.tokens;
  return spoken.map((one) => {
    const content = one.content.map((span) => tokensIn(reading, span)).filter(({ from, to }) => from < to);
    const cue = one.cue === null ? null : tokensIn(reading, one.cue);
    const inside = tokensOf(content);
    const cueTokens = cue === null ? [] : range(cue);
    const from = content[0]?.from ?? 0;
    const to = content.at(-1)?.to ?? 0;
    const anchor = Math.min(cue?.from ?? from, Math.max(0, count - 1));
    const stems = stemsAt(reading, inside);
    const nested = nestedIn(reading, content, (i) => isOwn(one, named[i] ?? -1));
    return {
      spoken: one,
      content,
      from,
      to,
      inside,
      cue,
      verb: cue === null ? "" : (reading.lemmas[headOf(reading, cue)] ?? ""),
      stems,
      own:
        nested.size === 0
          ? stems
          : stemsAt(
              reading,
              inside.filter((i) => !nested.has(i)),
            ),
      nested,
      frame: frameStems(reading, content, reading.unitStarts[anchor] ?? 0, reading.unitEnds[anchor] ?? 0),
      cueStems: stemsAt(reading, cueTokens),
      signs: signsAt(reading, inside),
      cueSigns: signsAt(reading, cueTokens),
      denied: deniedStems(reading, content, stems),
      withheld: one.act === "decline" && isWithheld(reading, cue, from),
      asked: one.act === "request" && isAsked(reading, from, to),
    };
  });
}

function tokensOf(spans: readonly TokenSpan[]): number[] {
  const tokens: number[] = [];
  for (const { from, to } of spans) for (let i = from; i < to; i += 1) tokens.push(i);
  return tokens;
}

export function range({ from, to }: TokenSpan): number[] {
  const tokens: number[] = [];
  for (let i = from; i < to; i += 1) tokens.push(i);
  return tokens;
}

export function stemsAt({ stems }: StanceReading, tokens: readonly number[]): ReadonlySet<string> {
  let found: Set<string> | null = null;
  for (const i of tokens) {
    const own = stems[i];
    if (own === undefined || own.length === 0) continue;
    found ??= new Set();
    for (const stem of own) found.add(stem);
  }
  return found ?? NO_STEMS;
}

/** Most words tell nothing of what an issue is about. */
const NO_STEMS: ReadonlySet<string> = new Set();

/** What stands in a sentence beside a content. */
function frameStems(
  { stems }: StanceReading,
  content: readonly TokenSpan[],
  from: number,
  to: number,
): ReadonlySet<string> {
  let found: Set<string> | null = null;
  for (let i = from; i < to; i += 1) {
    const own = stems[i];
    if (own === undefined || own.length === 0 || isWithin(content, i)) continue;
    found ??= new Set();
    for (const stem of own) found.add(stem);
  }
  return found ?? NO_STEMS;
}

function isWithin(spans: readonly TokenSpan[], i: number): boolean {
  for (const { from, to } of spans) if (i >= from && i < to) return true;
  return false;
}

/**
 * From a verb of saying, wanting or judging whose subject is a noun or a name to the end of its sentence: the speaker tells what others hold. Not so where
 * the subject is the speaker, or the one spoken for: a spokeswoman said the agency backs the toll.
 */
function nestedIn(
  reading: StanceReading,
  content: readonly TokenSpan[],
  isSpeakers: (token: number) => boolean,
): ReadonlySet<number> {
  let found: Set<number> | null = null;
  for (const { from, to } of content) {
    for (let i = from + 1; i < to; i += 1) {
      if (
        ((reading.classes[i] ?? 0) & HOLDING) === 0 ||
        reading.tags[i] !== TAG.VERB ||
        !hasOtherSubject(reading, i, from, isSpeakers)
      )
        continue;
      found ??= new Set();
      for (; i < to && !/^[.?!;]$/.test(reading.small[i] ?? ""); i += 1) found.add(i);
    }
  }
  return found ?? NONE;
}

function isOwn({ speaker, onBehalfOf }: Spoken, entity: number): boolean {
  return entity !== -1 && (entity === speaker || entity === onBehalfOf);
}

function hasOtherSubject(
  { tags, small }: StanceReading,
  verb: number,
  floor: number,
  isSpeakers: (token: number) => boolean,
): boolean {
  let i = verb - 1;
  while (i >= floor && (/^(?:has|have|had|is|are|was|were|also|already)$/.test(small[i] ?? "") || tags[i] === TAG.ADV))
    i -= 1;
  if (i < floor || small[i + 1] === "to" || isSpeakers(i)) return false;
  return (
    tags[i] === TAG.NOUN ||
    tags[i] === TAG.PROPN ||
    (tags[i] === TAG.NUM && tags[verb] === TAG.VERB) ||
    small[i] === "%"
  );
}
const NONE: ReadonlySet<number> = new Set();
const HOLDING = maskOf("say", "order", "judge", "decline");

function deniedStems(
  reading: StanceReading,
  content: readonly TokenSpan[],
  stems: ReadonlySet<string>,
): ReadonlySet<string> {
  if (stems.size === 0) return NO_STEMS;
  const found = new Set<string>();
  for (const span of content) {
    const tokens = range(span);
    for (let at = 0; at < tokens.length; at += 1) {
      const own = reading.stems[tokens[at] ?? -1];
      if (own === undefined || own.length === 0 || !isNegated(reading, tokens, at)) continue;
      for (const stem of own) found.add(stem);
    }
  }
  return found;
}

function isWithheld({ lemmas }: StanceReading, cue: TokenSpan | null, from: number): boolean {
  const near = [...(cue === null ? [] : range(cue)), from, from + 1, from + 2];
  return near.some((i) => WITHHELD.has(lemmas[i] ?? ""));
}
const WITHHELD = new Set(
  "say comment discuss speculate disclose reveal release answer respond elaborate interview identify name specify confirm tell explain provide position".split(
    " ",
  ),
);

/** “whether a strike could be avoided”, “Who exempts her?” */
function isAsked({ small }: StanceReading, from: number, to: number): boolean {
  const first = small[from] ?? "";
  return (
    /^(?:whether|if|what|who|how|why|when|where)$/.test(first) || small.slice(Math.max(from, to - 2), to).includes("?")
  );
}

/** The last word of the cue that is a verb, a noun or an adjective; the first where none is. */
function headOf({ small }: StanceReading, { from, to }: TokenSpan): number {
  for (let i = to - 1; i > from; i -= 1) if (!PARTICLES.has(small[i] ?? "")) return i;
  return from;
}

const PARTICLES = new Set("for on upon to of out by with at about against back off over in as that down up".split(" "));
