import type { MentionKind } from "../cast.ts";
import type { TokenSpan } from "../role-features.ts";
import { isTag, type Reading } from "../rules/reading.ts";
import { addressedBy } from "./addressed.ts";
import type { Composite } from "./composites.ts";
import { type DraftEntity, type DraftMention, draftEntity } from "./draft.ts";
import type { NamedMention } from "./name-entities.ts";
import { bare, isAcronym, isCapital } from "./names.ts";
import { nounKind, roleHead } from "./nouns.ts";
import { type Memory, newMemory, placedAt, remember } from "./places.ts";
import { type PronounPlace, probabilities, pronounCandidates } from "./pronouns.ts";
import { resolveRole } from "./role-references.ts";
import { type SourceHead, sourceHead } from "./source-head.ts";
import { GENDERED, type RolePhrase } from "./stated-roles.ts";
import { HONORIFICS, OFFICES } from "./words.ts";

/** An attribution in tokens. */
export interface Told {
  readonly content: readonly TokenSpan[];
  readonly cue: TokenSpan | null;
  readonly source: TokenSpan | null;
}

/** A pronoun with those whom it may mean: what weights are learnt from. */
export interface PronounChoice {
  readonly at: TokenSpan;
  readonly entities: readonly DraftEntity[];
  readonly features: readonly Float64Array[];
}

export interface Referred {
  readonly entities: readonly DraftEntity[];
  readonly mentions: readonly DraftMention[];
  readonly choices: readonly PronounChoice[];
}

/**
 * The article read from its beginning to its end: names, roles and pronouns -> mentions of entities, each resolved by what was read before it. Every
 * source has a mention; where nobody known is meant, an entity without a name is made of the words that introduce it.
 */
export function references(
  reading: Reading,
  named: readonly NamedMention[],
  bodies: readonly Composite[],
  phrases: readonly RolePhrase[],
  told: readonly Told[],
  weights?: ArrayLike<number>,
): Referred {
  const { small, lemmas, text, tokens, quotations, paragraphs } = reading;
  const paragraphOf = paragraphIndex(tokens.count, paragraphs);
  const memory: Memory = newMemory();
  const entities = new Set<DraftEntity>();
  const mentions: DraftMention[] = [];
  const mentionAt = new Int32Array(tokens.count).fill(-1);
  const choices: PronounChoice[] = [];
  const nameFrom = new Map(named.map((name) => [name.from, name]));
  const bodyFrom = new Map(bodies.map((body) => [body.from, body]));
  const phraseAt = new Map<number, DraftEntity>();
  for (const { from, to, entity } of phrases) for (let i = from; i < to; i += 1) phraseAt.set(i, entity);
  const ends = new Int32Array(tokens.count);
  for (const { from, to } of [...named, ...bodies])
    for (let i = from; i < to; i += 1) ends[i] = Math.max(ends[i] ?? 0, to);
  const sources = new Map<number, { head: SourceHead; told: Told; main: boolean }>();
  for (const one of told) {
    if (one.source === null) continue;
    const head = sourceHead(reading, one.source, (i) => ends[i] ?? 0);
    if (head === null) continue;
    sources.set(head.head, { head, told: one, main: true });
    for (const joint of head.joint) if (!sources.has(joint)) sources.set(joint, { head, told: one, main: false });
  }
  /** Heads of the words that name to whom something is said. */
  const addressed = new Set<number>();
  for (const { cue } of told) {
    const span = cue === null ? null : addressedBy(reading, cue, (i) => ends[i] ?? 0);
    if (span !== null) addressed.add(span.to - 1);
  }
  const contentOf = contentsByToken(told, tokens.count);
  const speakers = new Map<Told, DraftEntity>();

  for (let i = 0; i < tokens.count; i += 1) {
    const name = nameFrom.get(i);
    const body = bodyFrom.get(i);
    if (body !== undefined) {
      if (small[body.owner.to] === "'s" || small[body.owner.to] === "'")
        mention(body.owner, "surname", body.owner.entity, body.owner.confidence, false);
      mention(body, "name", body.entity, 0.9, isSourceIn(body));
      i = body.to - 1;
      continue;
    }
    if (name !== undefined) {
      mention(name, kindOf(name), name.entity, name.confidence, isSourceIn(name));
      i = name.to - 1;
      continue;
    }
    const base = PRONOUN_BASE.get(small[i] ?? "");
    if (base !== undefined) pronoun(i, base);
    else if (!phraseAt.has(i)) role(i);
    if ((sources.has(i) || (addressed.has(i) && nounKind(lemmas[i] ?? "") !== null)) && mentionAt[i] === -1)
      unknownSource(i);
  }
  return { entities: [...entities], mentions, choices };

  function isSourceIn({ from, to }: TokenSpan): boolean {
    for (let i = from; i < to; i += 1) if (sources.has(i)) return true;
    return false;
  }

  function kindOf({ from, to, title }: NamedMention): MentionKind {
    if (title !== null && to - from === 1) return "title";
    if (small[from - 1] === "@") return "handle";
    if (to - from > 1) return "name";
    return isAcronym(reading, from) && small[to] !== ":" ? "acronym" : "surname";
  }

  function mention(
    span: TokenSpan,
    kind: MentionKind,
    entity: DraftEntity | null,
    confidence: number,
    isSource: boolean,
  ): void {
    const made: DraftMention = { from: span.from, to: span.to, kind, entity, confidence };
    mentionAt.fill(mentions.length, span.from, span.to);
    mentions.push(made);
    if (entity === null) return;
    entity.mentions.push(made);
    entities.add(entity);
    remember(memory, entity, placedAt(reading, paragraphOf, span, isSource));
    for (let i = span.from; i < span.to; i += 1) {
      const source = sources.get(i);
      if (source !== undefined || addressed.has(i)) entity.speaks = true;
      if (source?.main) speaks(source.told, entity, span.from);
    }
  }

  function speaks(one: Told, entity: DraftEntity, at: number): void {
    speakers.set(one, entity);
    entity.speaks = true;
    memory.speaker = { entity, paragraph: paragraphOf[at] ?? 0, at };
  }

  function pronoun(i: number, base: PronounPlace["base"]): void {
    const source = sources.get(i);
    const isSource = source !== undefined;
    const quoted = (quotations[i] ?? -1) !== -1;
    if (base === "it" && !isSource) return;
    const within = contentOf[i] === -1 || quoted ? null : (speakers.get(told[contentOf[i] ?? -1] as Told) ?? null);
    const quotedBy = quoted && contentOf[i] !== -1 ? (speakers.get(told[contentOf[i] ?? -1] as Told) ?? null) : null;
    const place: PronounPlace = {
      ...placedAt(reading, paragraphOf, { from: i, to: i + 1 }, isSource),
      base,
      source: isSource,
      quotes: isSource && source.told.content.some(({ from }) => (quotations[from] ?? -1) !== -1),
      within,
      quotedBy,
    };
    const { entities: candidates, features } = pronounCandidates(reading, memory, place);
    const span = { from: i, to: i + 1 };
    choices.push({ at: span, entities: candidates, features });
    const chances = candidates.length === 0 ? [] : probabilities(features, weights);
    let best = 0;
    chances.forEach((chance, k) => {
      if (chance > (chances[best] ?? 0)) best = k;
    });
    const entity = candidates[best] ?? null;
    const confidence = entity === null ? 0 : (chances[best] ?? 0);
    if (entity === null || confidence < SURE) {
      mention(span, "pronoun", null, 0, isSource);
      return;
    }
    if ((base === "he" || base === "she") && confidence > 0.7) entity.gender[base] += 0.3 * confidence;
    mention(span, "pronoun", entity, confidence, isSource);
    memory.pronouns.set(base, { entity, paragraph: place.paragraph });
  }

  /** "the mayor", "her spokesman", "The department's director" where no name stands beside it. */
  function role(i: number): void {
    const owner = OWNERS.has(small[i] ?? "") ? entityAt(i) : null;
    const det = small[i] ?? "";
    const opens = det === "the" || det === "this" || det === "that" || det === "these" || det === "both";
    const source = sources.get(i);
    if (!opens && source === undefined) return;
    const span = opens ? nounPhrase(i + 1) : { from: i, to: i + 1 };
    if (span === null) return;
    const head = span.to - 1;
    if (mentionAt[head] !== -1 || (ends[head] ?? 0) > head || phraseAt.has(head)) return;
    if (source === undefined && nounKind(lemmas[head] ?? "") === null) return;
    const isSource = sources.has(head);
    if (!opens && !isSource) return;
    if (!opens && !isDefinite(i)) return;
    const resolved = resolve(head, { from: opens ? i : phraseFrom(i), to: head + 1 }, owner, isSource);
    if (resolved === null) return;
    mention({ from: opens ? i : phraseFrom(i), to: head + 1 }, "role", resolved.entity, resolved.confidence, isSource);
  }

  function resolve(head: number, span: TokenSpan, owner: DraftEntity | null, isSource: boolean) {
    const lemma = lemmas[head] ?? "";
    const singular = singularOf(lemma, small[head] ?? "");
    const of = owner ?? ofWhom(head) ?? ownerIn(span);
    if (nounKind(singular) === "document") return documentOf(head, singular, span);
    return resolveRole(entities, memory, {
      lemma: singular,
      plural: isPlural(head),
      modifiers: small.slice(span.from, head).map(bare),
      of,
      source: isSource,
      place: placedAt(reading, paragraphOf, span, isSource),
    });
  }

  /** "the poll" of whoever made it: a name in the phrase or after "by", here or where its noun stood first. */
  function documentOf(head: number, lemma: string, span: TokenSpan) {
    const here = documentOwner(head, span);
    if (here !== null) return { entity: here, confidence: 0.75 };
    for (let i = span.from - 1; i >= 0 && span.from - i < DOCUMENT_BACK; i -= 1) {
      if (lemmas[i] !== lemma || !isTag(reading, i, "NOUN", "PROPN")) continue;
      const there =
        mentionAt[i] === -1
          ? documentOwner(i, { from: phraseFrom(i), to: i + 1 })
          : (mentions[mentionAt[i] ?? -1]?.entity ?? null);
      if (there !== null) return { entity: there, confidence: 0.6 };
    }
    return null;
  }

  function documentOwner(head: number, span: TokenSpan): DraftEntity | null {
    for (let i = head - 1; i >= span.from; i -= 1) {
      const owner = entityAt(i);
      if (owner !== null) return owner;
    }
    const next = small[head + 1] ?? "";
    for (let i = head + 1; i < Math.min(head + 12, reading.unitEnds[head] ?? 0); i += 1) {
      const word = small[i] ?? "";
      if ((word === "by" || word === "from" || (word === "of" && next === "of")) && isTag(reading, i, "ADP")) {
        const at = small[i + 1] === "the" || isTag(reading, i + 1, "DET") ? i + 2 : i + 1;
        const owner = nameFrom.get(at)?.entity ?? nameFrom.get(at + 1)?.entity ?? null;
        if (owner !== null) return owner;
      }
      if (next === "in" && OWNERS.has(word)) return entityAt(i);
    }
    return null;
  }

  function unknownSource(head: number): void {
    const source = sources.get(head);
    const from = phraseFrom(head);
    const span = { from, to: head + 1 };
    const word = small[head] ?? "";
    if (RELATIVES.has(word)) {
      relative(head, word);
      return;
    }
    if (phraseAt.has(head)) {
      const entity = phraseAt.get(head);
      if (entity !== undefined) mention(span, "role", entity, 0.95, true);
      return;
    }
    const lemma = singularOf(lemmas[head] ?? "", word);
    const kind = nounKind(lemma);
    if (kind === "document" || kind === null) {
      const owner = documentOwner(head, span) ?? ownerIn(span);
      if (owner !== null) {
        mention(span, "role", owner, 0.7, true);
        return;
      }
    }
    if (isDefinite(from)) {
      const found = resolve(head, span, ownerIn(span), true);
      if (found !== null) {
        mention(span, "role", found.entity, found.confidence, true);
        return;
      }
    }
    const again = isPlural(head) ? sameGroup(lemma) : null;
    if (again !== null) {
      mention(span, "role", again, 0.75, true);
      return;
    }
    const entity = draftEntity(
      kind === "document" || kind === null ? "group" : isPlural(head) && kind === "person" ? "group" : kind,
      slice(span),
      {
        named: false,
        head: lemma,
        plural: isPlural(head),
        words: [],
      },
    );
    const of = ofWhom(head) ?? ownerIn(span) ?? bodyBefore(span);
    if (of !== null && kind !== null && kind !== "document") entity.roles.push({ head: roleHead(lemma), at: span, of });
    const gender = GENDERED.get(word) ?? (word.endsWith("woman") ? "she" : undefined);
    if (gender !== undefined) entity.gender[gender] += 0.7;
    mention(span, "role", entity, 0.8, source !== undefined);
  }

  /** "A department spokeswoman": the body that a noun before names. */
  function bodyBefore(span: TokenSpan): DraftEntity | null {
    const noun = span.to - 2;
    const kind = noun < span.from ? null : nounKind(lemmas[noun] ?? "");
    if (kind === null || kind === "person" || kind === "document") return null;
    const place = placedAt(reading, paragraphOf, span, false);
    return (
      resolveRole(entities, memory, {
        lemma: lemmas[noun] ?? "",
        plural: false,
        modifiers: [],
        of: null,
        source: false,
        place,
      })?.entity ?? null
    );
  }

  function sameGroup(lemma: string): DraftEntity | null {
    for (const entity of entities) if (!entity.named && entity.plural && entity.head === lemma) return entity;
    return null;
  }

  /** "Holt, who said": whoever stands right before. */
  function relative(head: number, word: string): void {
    if (word === "i" || word === "we" || word === "you") {
      mention({ from: head, to: head + 1 }, "pronoun", null, 0, true);
      return;
    }
    for (let i = head - 1; i > head - 14 && i >= (reading.unitStarts[head] ?? 0); i -= 1) {
      const entity = entityAt(i);
      if (entity !== null) {
        mention({ from: head, to: head + 1 }, "pronoun", entity, 0.85, true);
        return;
      }
    }
    mention({ from: head, to: head + 1 }, "pronoun", null, 0, true);
  }

  function entityAt(i: number): DraftEntity | null {
    return mentions[mentionAt[i] ?? -1]?.entity ?? null;
  }

  /** Whoever owns a phrase: "the department's", "Holt's", "her", "a Tinder". */
  function ownerIn({ from, to }: TokenSpan): DraftEntity | null {
    for (let i = to - 2; i >= from; i -= 1) {
      const owner = entityAt(i);
      if (owner !== null) return owner;
    }
    return null;
  }

  /** "the mayor of Port Ellery", "a spokesman for the union". */
  function ofWhom(head: number): DraftEntity | null {
    const word = small[head + 1] ?? "";
    if (word !== "of" && word !== "for" && word !== "at") return null;
    for (let i = head + 2; i < head + 6; i += 1) {
      const name = bodyFrom.get(i)?.entity ?? nameFrom.get(i)?.entity;
      if (name !== undefined) return name;
      if (!isTag(reading, i, "DET", "ADJ", "NOUN")) return null;
    }
    return null;
  }

  function nounPhrase(from: number): TokenSpan | null {
    let to = from;
    while (
      to < tokens.count &&
      to - from < 7 &&
      reading.unitStarts[to] === reading.unitStarts[from] &&
      (isTag(reading, to, "NOUN", "ADJ", "PROPN", "NUM") || small[to] === "'s" || isTag(reading, to, "ADV"))
    )
      to += 1;
    while (to > from && !isTag(reading, to - 1, "NOUN", "PROPN") && !OFFICES.has(small[to - 1] ?? "")) to -= 1;
    return to > from ? { from, to } : null;
  }

  /** Where the phrase begins whose noun stands at `head`. */
  function phraseFrom(head: number): number {
    const floor = reading.unitStarts[head] ?? 0;
    let from = head;
    while (
      from > floor &&
      head - from < 10 &&
      (isTag(reading, from - 1, "NOUN", "ADJ", "PROPN", "NUM", "DET") ||
        OWNERS.has(small[from - 1] ?? "") ||
        small[from - 1] === "'s" ||
        (small[from - 1] === "'" && (small[from - 2] ?? "").endsWith("s")) ||
        HONORIFICS.has(bare(small[from - 1] ?? "")))
    ) {
      from -= 1;
      if (isTag(reading, from, "DET") && small[from - 1] !== "of") break;
    }
    return from;
  }

  function isDefinite(from: number): boolean {
    const word = small[from] ?? "";
    return (
      word === "the" ||
      OWNERS.has(word) ||
      word === "this" ||
      word === "that" ||
      word === "both" ||
      entityAt(from) !== null ||
      isCapital(reading, from) ||
      from === reading.unitStarts[from]
    );
  }

  function isPlural(i: number): boolean {
    const word = small[i] ?? "";
    return (word.endsWith("s") && !word.endsWith("ss") && lemmas[i] !== word) || PLURALS.has(word);
  }

  function slice({ from, to }: TokenSpan): string {
    return text.slice(tokens.starts[from], tokens.ends[to - 1]).replace(/\s+/g, " ");
  }
}

const SURE = 0.35;
/** Tokens that a document's noun looks back over. */
const DOCUMENT_BACK = 1500;
const RELATIVES = new Set(["i", "we", "you", "who", "which", "that"]);
const PLURALS = new Set([
  "people",
  "police",
  "men",
  "women",
  "children",
  "staff",
  "others",
  "many",
  "some",
  "most",
  "few",
  "several",
  "media",
]);
const OWNERS = new Set(["his", "her", "their", "its", "my", "our"]);
const PRONOUN_BASE: ReadonlyMap<string, PronounPlace["base"]> = new Map([
  ["he", "he"],
  ["him", "he"],
  ["his", "he"],
  ["himself", "he"],
  ["she", "she"],
  ["her", "she"],
  ["hers", "she"],
  ["herself", "she"],
  ["they", "they"],
  ["them", "they"],
  ["their", "they"],
  ["it", "it"],
  ["its", "it"],
]);

function singularOf(lemma: string, word: string): string {
  const base = lemma === "" ? word : lemma;
  return base.replace(/men$/, "man");
}

function paragraphIndex(count: number, paragraphs: Int32Array): Int32Array {
  const index = new Int32Array(count);
  for (let p = 0; p + 1 < paragraphs.length; p += 1) index.fill(p, paragraphs[p] ?? 0, paragraphs[p + 1] ?? 0);
  return index;
}

/** The attribution whose content each token stands in, -1 for none. */
function contentsByToken(told: readonly Told[], count: number): Int32Array {
  const contentOf = new Int32Array(count).fill(-1);
  told.forEach(({ content }, k) => {
    for (const { from, to } of content) contentOf.fill(k, from, to);
  });
  return contentOf;
}
