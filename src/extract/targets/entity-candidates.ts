import type { Cast } from "../cast.ts";
import { FIRST, HE, IT, NEVER, NOT, SHOULD, THANKS, WRONGED, YOU } from "../lexicon/small-words.ts";
import { stanceBit } from "../lexicon/stance-words.ts";
import { ABOUT_OBJECT, ASKING, DEFENCE, PRAISE } from "../lexicon/verb-bits.ts";
import { oneOf } from "../one-of.ts";
import { TAG } from "../tag.ts";
import { type EntitySeen, HELD } from "./entity-features.ts";
import type { Said } from "./said.ts";
import { type Signs, signsAt } from "./signs.ts";
import { type StanceReading, stanceAt } from "./stance-reading.ts";

export interface EntityCandidate extends EntitySeen {
  readonly entity: number;
  /** Tokens of its mentions in the words. */
  readonly at: readonly number[];
  /** Of what is seen of it that which is asked by name. */
  readonly self: boolean;
  readonly opens: boolean;
  readonly addressee: boolean;
  readonly bad: boolean;
  readonly thanked: boolean;
  readonly charged: boolean;
}

/** An attribution -> the entities that its words may be about: those they name, whom they thank, and the speaker where they defend. */
export function entityCandidates(
  reading: StanceReading,
  cast: Cast,
  mentionsAt: Int32Array,
  said: Said,
  issueNear: number,
): readonly EntityCandidate[] {
  const words = readWords(reading, cast, mentionsAt, said);
  const found = whoMayBeMeant(cast, mentionsAt, said, words);
  if (found.length === 0) return NOBODY;
  const content = signsAt(reading, said.inside);
  return found.map((meant) =>
    candidate(reading, cast, mentionsAt, said, words, content, meant, issueNear, found.length),
  );
}

const NOBODY: readonly EntityCandidate[] = [];

/** What is seen of a content as a whole. */
function readWords(reading: StanceReading, cast: Cast, mentionsAt: Int32Array, said: Said) {
  const { smallWords } = reading;
  const { inside, spoken, verb, deeds, cueSigns } = said;
  let kinds = 0;
  for (let at = 0; at < inside.length && at < READ_MAX; at += 1) {
    const kind = smallWords[inside[at] as number] as number;
    kinds |= at < OPENING ? kind : kind & ~FIRST;
  }
  const { speaker } = spoken;
  const own = speaker !== null && cast.entities[speaker]?.kind === "person" ? HE | FIRST : IT | FIRST;
  return {
    first: (kinds & FIRST) !== 0,
    denied: (kinds & NOT) !== 0,
    thanks: (kinds & THANKS) !== 0,
    spokenTo: (kinds & YOU) !== 0,
    denies: cueSigns.doubt > 0 || (deeds & DEFENCE) !== 0,
    charged: verb === "guilty" || (verb === "deny" && isOfOneself(reading, cast, mentionsAt, said)),
    wronged: (kinds & WRONGED) !== 0 || ((kinds & NEVER) !== 0 && (kinds & own) !== 0),
  };
}
type Words = ReturnType<typeof readWords>;

/** “denied wrongdoing”, “denied that she ...”; “denied it” where the sentence before is about whoever denies it. */
function isOfOneself(reading: StanceReading, cast: Cast, mentionsAt: Int32Array, { inside, spoken }: Said): boolean {
  const { small, unitStarts } = reading;
  const [one = -1, two = -1] = inside;
  if (inside.length === 1 && /^(?:it|this|that)$/.test(small[one] ?? "")) {
    const end = unitStarts[one] ?? 0;
    for (let i = unitStarts[end - 1] ?? 0; i < end; i += 1)
      if (oneOf(cast.mentions, mentionsAt[i])?.entity === spoken.speaker) return true;
    return false;
  }
  return inside.length <= BRIEF || (small[one] === "that" && OWN.has(small[two] ?? ""));
}

/** An entity with the tokens that name it. */
interface Meant {
  readonly entity: number;
  readonly at: number[];
}

/** The speaker and those spoken to may be named by no token. */
function whoMayBeMeant(
  { mentions }: Cast,
  mentionsAt: Int32Array,
  { spoken, verb, inside }: Said,
  { thanks, spokenTo, denies, wronged, first, denied }: Words,
): readonly Meant[] {
  let found: Meant[] | null = null;
  for (let at = 0; at < inside.length && at < READ_MAX; at += 1) {
    const i = inside[at] as number;
    const here = mentionsAt[i] as number;
    if (here === 0) continue;
    const { entity = null, kind = null } = mentions[here - 1] ?? {};
    if (entity === null || (kind === "pronoun" && entity === spoken.speaker)) continue;
    found ??= [];
    meantAs(found, entity).push(i);
  }
  if (thanks || (spoken.act === "accuse" && spokenTo)) {
    found ??= [];
    for (const entity of spoken.addressees) meantAs(found, entity);
  }
  const { speaker } = spoken;
  if (speaker !== null && (denies || wronged || verb === "guilty" || (first && denied))) {
    found ??= [];
    meantAs(found, speaker);
  }
  return found ?? NONE;
}

/** The tokens of an entity among those found, which it joins where it is new. */
function meantAs(found: Meant[], entity: number): number[] {
  for (const one of found) if (one.entity === entity) return one.at;
  const at: number[] = [];
  found.push({ entity, at });
  return at;
}

const NONE: readonly Meant[] = [];

function candidate(
  reading: StanceReading,
  cast: Cast,
  mentionsAt: Int32Array,
  { spoken, deeds, inside, cueSigns: cue }: Said,
  { first, thanks, denies, charged, wronged }: Words,
  content: Signs,
  { entity, at }: Meant,
  issueNear: number,
  rivals: number,
): EntityCandidate {
  const { kind = "group", named = false } = cast.entities[entity] ?? {};
  const { tags, small } = reading;
  const self = entity === spoken.speaker;
  const place = at[0] ?? -1;
  const opens = place !== -1 && isEarly(reading, inside, place);
  const last = lastOf(mentionsAt, place);
  const near = nearOf(inside, at);
  const { good, bad } = signsAt(reading, near);
  const around = readAround(reading, near, place);
  const approved = cue.approve > 0 && cue.reject <= 0 && (deeds & ASKING) === 0;
  const addressee = spoken.addressees.includes(entity);
  const follows = small[last + 1] ?? "";
  const { act } = spoken;
  const subject = place !== -1 && (isVerb(tags[last + 1]) || isVerb(tags[last + 2]));
  let held = 0;
  if (opens) held |= HELD.opens;
  if (subject) held |= HELD.subject;
  if ((around & BLAMES) !== 0 || (opens && cue.blame > 0)) held |= HELD.blamed;
  if ((around & LAUDS) !== 0 || (opens && ((deeds & PRAISE) !== 0 || approved))) held |= HELD.praised;
  if (good !== bad) held |= HELD.judged;
  if (follows === "'s" || follows === "'") held |= HELD.possessive;
  if (addressee) held |= HELD.addressee;
  if (self) held |= HELD.self;
  if (self && denies) held |= HELD.selfDenies;
  if (self && first) held |= HELD.selfFirst;
  if (entity === spoken.onBehalfOf) held |= HELD.onBehalf;
  if (kind === "person") held |= HELD.person;
  if (kind === "agency") held |= HELD.agency;
  if (kind === "group") held |= HELD.group;
  if (!named) held |= HELD.unnamed;
  if (act === "accuse") held |= HELD.accuse;
  if (opens && !addressee && (deeds & ABOUT_OBJECT) !== 0) held |= HELD.cueObject;
  if (content.bad > 0) held |= HELD.bad;
  if (content.good > 0) held |= HELD.good;
  if ((around & OBLIGES) !== 0) held |= HELD.should;
  if (act === "decline") held |= HELD.decline;
  if (act === "demand" || act === "request" || act === "order") held |= HELD.demand;
  if (spoken.form === "direct") held |= HELD.direct;
  if (rivals === 1) held |= HELD.alone;
  if (thanks && !self) held |= HELD.thanked;
  if (self && charged) held |= HELD.charged;
  if (self && wronged) held |= HELD.wronged;
  if (place !== -1 && !opens) held |= HELD.late;
  return {
    entity,
    at,
    self,
    opens,
    addressee,
    bad: content.bad > 0,
    thanked: thanks && !self,
    charged: self && charged,
    count: Math.min(3, at.length) / 3,
    issueNear,
    rivals: Math.min(4, rivals) / 4,
    held,
  };
}

function isVerb(tag: number | undefined): boolean {
  return tag === TAG.VERB || tag === TAG.AUX;
}

/** Among a content's first words, and no verb before. */
function isEarly({ tags }: StanceReading, inside: readonly number[], place: number): boolean {
  for (let ahead = 0; ahead < EARLY; ahead += 1) {
    const i = inside[ahead];
    if (i === place) return true;
    if (i === undefined || tags[i] === TAG.VERB) return false;
  }
  return false;
}

/** What the words near somebody who is named at `place` do: blame and praise before it, and say what should be. */
function readAround(reading: StanceReading, near: readonly number[], place: number): number {
  const { smallWords, stances } = reading;
  let found = 0;
  for (const i of near) {
    if (i < place && (stanceAt(reading, i) & BLAME) !== 0) found |= BLAMES;
    if (i < place + 3 && ((stances[i] ?? 0) & PRAISE) !== 0) found |= LAUDS;
    if (((smallWords[i] ?? 0) & SHOULD) !== 0) found |= OBLIGES;
  }
  return found;
}
const BLAMES = 1;
const LAUDS = 2;
const OBLIGES = 4;

/** The tokens near any of some others; both in reading order. */
function nearOf(inside: readonly number[], at: readonly number[]): readonly number[] {
  if (at.length === 0) return NO_TOKENS;
  const near: number[] = [];
  let k = 0;
  for (let n = 0; n < inside.length && n < READ_MAX; n += 1) {
    const i = inside[n] as number;
    while (k < at.length && (at[k] as number) < i - NEAR) k += 1;
    if (k === at.length) break;
    if ((at[k] as number) <= i + NEAR) near.push(i);
  }
  return near;
}

const NO_TOKENS: readonly number[] = [];

/** Of each token one more than the index of the mention that it stands in, 0 where it stands in none. */
export function mentionTokens({ tokens: { count, starts, ends } }: StanceReading, { mentions }: Cast): Int32Array {
  const found = new Int32Array(count);
  let i = 0;
  for (let m = 0; m < mentions.length; m += 1) {
    const { start = 0, end = 0 } = mentions[m] ?? {};
    // In reading order: each is found a few tokens after the one before, and of those that share a token the first has it.
    while (i > 0 && (ends[i - 1] ?? 0) > start) i -= 1;
    while (i < count && (ends[i] ?? 0) <= start) i += 1;
    for (let k = i; k < count && (starts[k] ?? 0) < end; k += 1) if (found[k] === 0) found[k] = m + 1;
  }
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
/** Tokens of a content in which somebody opens it. */
const EARLY = 4;
/** Tokens of a content that is nothing but what is denied: “denied this”. */
const BRIEF = 4;
/** Tokens around a name that can be about it. */
const NEAR = 8;
const BLAME = stanceBit("blame");
const OWN = new Set(["he", "she", "it", "they"]);
