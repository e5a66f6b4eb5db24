import type { Cast } from "../cast.ts";
import { mayPass, mayPassBase, wordSieve } from "../entities/word-sieve.ts";
import { stanceBit } from "../lexicon/stance-words.ts";
import { TAG } from "../tag.ts";
import type { Said } from "./said.ts";
import { signsAt } from "./signs.ts";
import type { StanceReading } from "./stance-reading.ts";

export const ENTITY_FEATURES = [
  "count",
  "opens",
  "subject",
  "blamed",
  "praised",
  "judged",
  "possessive",
  "addressee",
  "self",
  "selfDenies",
  "selfFirst",
  "onBehalf",
  "person",
  "agency",
  "group",
  "unnamed",
  "issueNear",
  "rivals",
  "accuse",
  "cueObject",
  "bad",
  "good",
  "should",
  "decline",
  "demand",
  "direct",
  "alone",
  "thanked",
  "charged",
  "wronged",
  "late",
] as const;
export type EntityFeature = (typeof ENTITY_FEATURES)[number];

export interface EntityCandidate {
  readonly entity: number;
  readonly features: Readonly<Record<EntityFeature, number>>;
  /** Tokens of its mentions in the words. */
  readonly at: readonly number[];
}

/** An attribution -> the entities that its words may be about: those they name, whom they thank, and the speaker where they defend. */
export function entityCandidates(
  reading: StanceReading,
  cast: Cast,
  mentionsAt: Int32Array,
  said: Said,
  issueNear: number,
): EntityCandidate[] {
  const words = readWords(reading, cast, said);
  const found = whoMayBeMeant(cast, mentionsAt, said, words);
  return [...found].map(([entity, at]) => ({
    entity,
    at,
    features: featuresOf(reading, cast, mentionsAt, said, words, { entity, at, issueNear, rivals: found.size }),
  }));
}

/** What is seen of a content as a whole. */
function readWords(reading: StanceReading, cast: Cast, said: Said) {
  const inside = said.inside.slice(0, READ_MAX);
  let kinds = 0;
  for (let at = 0; at < inside.length; at += 1) {
    const i = inside[at] ?? -1;
    const kind = mayPass(KIND, reading.words[i]) ? KINDS.get(reading.small[i] ?? "") : undefined;
    if (kind !== undefined) kinds |= at < OPENING ? kind : kind & ~FIRST;
  }
  const [one = "", two = ""] = inside.slice(0, 2).map((i) => reading.small[i] ?? "");
  const own = cast.entities[said.spoken.speaker ?? -1]?.kind === "person" ? HE | FIRST : IT | FIRST;
  const has = (kind: number) => (kinds & kind) !== 0;
  return {
    inside,
    cue: said.cueSigns,
    content: said.signs,
    first: has(FIRST),
    denied: has(NOT),
    thanks: has(THANKS),
    spokenTo: has(YOU),
    denies: said.cueSigns.doubt > 0 || DEFENCES.has(said.verb),
    charged:
      said.verb === "guilty" || (said.verb === "deny" && (inside.length <= BRIEF || (one === "that" && OWN.has(two)))),
    wronged: has(WRONGED) || (has(NEVER) && has(own)),
  };
}
type Words = ReturnType<typeof readWords>;

/** Entities, each with the tokens that name it; the speaker and those spoken to may be named by none. */
function whoMayBeMeant(
  { mentions }: Cast,
  mentionsAt: Int32Array,
  { spoken, verb }: Said,
  { inside, thanks, spokenTo, denies, wronged, first, denied }: Words,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const i of inside) {
    const at = mentionsAt[i] ?? -1;
    if (at === -1) continue;
    const { entity = null, kind = null } = mentions[at] ?? {};
    if (entity === null || (kind === "pronoun" && entity === spoken.speaker)) continue;
    const tokens = found.get(entity);
    if (tokens === undefined) found.set(entity, [i]);
    else tokens.push(i);
  }
  if (thanks || (spoken.act === "accuse" && spokenTo)) {
    for (const entity of spoken.addressees) if (!found.has(entity)) found.set(entity, []);
  }
  const { speaker } = spoken;
  const defends = denies || wronged || verb === "guilty" || (first && denied);
  if (speaker !== null && !found.has(speaker) && defends) found.set(speaker, []);
  return found;
}

function featuresOf(
  reading: StanceReading,
  cast: Cast,
  mentionsAt: Int32Array,
  { spoken, verb }: Said,
  { inside, cue, content, first, thanks, denies, charged, wronged }: Words,
  { entity, at, issueNear, rivals }: { entity: number; at: readonly number[]; issueNear: number; rivals: number },
): Readonly<Record<EntityFeature, number>> {
  const { kind = "group", named = false } = cast.entities[entity] ?? {};
  const self = entity === spoken.speaker;
  const place = at[0] ?? -1;
  const ahead = inside.indexOf(place);
  const opens = place !== -1 && ahead < 4 && !inside.slice(0, ahead).some((i) => reading.tags[i] === TAG.VERB);
  const last = lastOf(mentionsAt, place);
  const near = nearOf(inside, at);
  const { good, bad } = signsAt(reading, near);
  const around = readAround(reading, near, place);
  const approved = cue.approve > 0 && cue.reject <= 0 && !ASKING.has(verb);
  const addressee = spoken.addressees.includes(entity);
  const follows = reading.small[last + 1] ?? "";
  const is = (holds: boolean) => (holds ? 1 : 0);
  return {
    count: Math.min(3, at.length) / 3,
    opens: is(opens),
    subject: is(place !== -1 && [last + 1, last + 2].some((i) => VERBS.has(reading.tags[i] ?? TAG.X))),
    blamed: is(around.blames || (opens && cue.blame > 0)),
    praised: is(around.praises || (opens && (PRAISES.has(verb) || approved))),
    judged: is(good !== bad),
    possessive: is(follows === "'s" || follows === "'"),
    addressee: is(addressee),
    self: is(self),
    selfDenies: is(self && denies),
    selfFirst: is(self && first),
    onBehalf: is(entity === spoken.onBehalfOf),
    person: is(kind === "person"),
    agency: is(kind === "agency"),
    group: is(kind === "group"),
    unnamed: is(!named),
    issueNear,
    rivals: Math.min(4, rivals) / 4,
    accuse: is(spoken.act === "accuse"),
    cueObject: is(opens && !addressee && OBJECTS.has(verb)),
    bad: is(content.bad > 0),
    good: is(content.good > 0),
    should: is(around.obliges),
    decline: is(spoken.act === "decline"),
    demand: is(spoken.act === "demand" || spoken.act === "request" || spoken.act === "order"),
    direct: is(spoken.form === "direct"),
    alone: is(rivals === 1),
    thanked: is(thanks && !self),
    charged: is(self && charged),
    wronged: is(self && wronged),
    late: is(place !== -1 && !opens),
  };
}

/** What the words near somebody who is named at `place` do: blame and praise before it, and say what should be. */
function readAround({ stance, lemmas, bases, words, small }: StanceReading, near: readonly number[], place: number) {
  const found = { blames: false, praises: false, obliges: false };
  for (const i of near) {
    if (i < place && ((stance[i] ?? 0) & BLAME) !== 0) found.blames = true;
    if (i < place + 3 && mayPassBase(PRAISE_SIEVE, bases[i]) && PRAISES.has(lemmas[i] ?? "")) found.praises = true;
    if (mayPass(SHOULD_SIEVE, words[i]) && SHOULD.has(small[i] ?? "")) found.obliges = true;
  }
  return found;
}

/** The tokens near any of some others; both in reading order. */
function nearOf(inside: readonly number[], at: readonly number[]): number[] {
  const near: number[] = [];
  let k = 0;
  for (const i of inside) {
    while (k < at.length && (at[k] ?? 0) < i - NEAR) k += 1;
    if (k === at.length) break;
    if ((at[k] ?? 0) <= i + NEAR) near.push(i);
  }
  return near;
}

/** Of each token the mention that it stands in, -1 where it stands in none. */
export function mentionTokens({ tokens: { count, starts, ends } }: StanceReading, { mentions }: Cast): Int32Array {
  const found = new Int32Array(count).fill(-1);
  let i = 0;
  mentions.forEach(({ start, end }, m) => {
    // In reading order: each is found a few tokens after the one before, and of those that share a token the first has it.
    while (i > 0 && (ends[i - 1] ?? 0) > start) i -= 1;
    while (i < count && (ends[i] ?? 0) <= start) i += 1;
    for (let k = i; k < count && (starts[k] ?? 0) < end; k += 1) if (found[k] === -1) found[k] = m;
  });
  return found;
}

function lastOf(mentionsAt: Int32Array, place: number): number {
  let last = place;
  while (place !== -1 && mentionsAt[last + 1] === mentionsAt[place]) last += 1;
  return last;
}

/** Tokens of the longest content that is read for whom it is about. */
const READ_MAX = 300;
/** Tokens in which a speaker's "I" comes, if it comes. */
const OPENING = 40;
/** Tokens of a content that is nothing but what is denied: “denied this”. */
const BRIEF = 4;
/** Tokens around a name that can be about it. */
const NEAR = 8;
const BLAME = stanceBit("blame");
const FIRST = 1;
const NOT = 2;
const NEVER = 4;
const YOU = 8;
const THANKS = 16;
const WRONGED = 32;
const HE = 64;
const IT = 128;
/** Small words that tell of whom a content speaks. */
const KINDS: ReadonlyMap<string, number> = new Map(
  (
    [
      [FIRST, "i we my our us me"],
      [NOT, "not n't"],
      [NOT | NEVER, "never"],
      [YOU, "you your"],
      [THANKS, "thank thanks grateful proud"],
      [
        WRONGED,
        "misheard misunderstood misquoted innocent misrepresented unfairly sorry apologise apologize regret ashamed",
      ],
      [HE, "he she his her"],
      [IT, "it its they their"],
    ] as const
  ).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)),
);
const KIND = wordSieve(KINDS.keys());
const VERBS: ReadonlySet<number> = new Set([TAG.VERB, TAG.AUX]);
const OWN = new Set(["he", "she", "it", "they"]);
const DEFENCES = new Set("deny defend reject refute dispute apologise apologize plead".split(" "));
const PRAISES = new Set(
  "praise thank thanks applaud commend laud hail congratulate credit defend back support endorse trust admire salute honor honour welcome".split(
    " ",
  ),
);
const ASKING = new Set("urge want demand call promise recommend".split(" "));
const OBJECTS = new Set(
  "accuse blame call describe criticise criticize condemn denounce praise thank label brand dismiss mock slam blast attack defend back support oppose".split(
    " ",
  ),
);
const SHOULD = new Set("should must ought need needs never fail failed failing".split(" "));
const SHOULD_SIEVE = wordSieve(SHOULD);
const PRAISE_SIEVE = wordSieve(PRAISES);
