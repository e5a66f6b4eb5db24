import type { Cast, Entity, Mention, StatedRole } from "../cast.ts";
import { oneOf } from "../one-of.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";
import { scratch } from "../scratch.ts";
import { bodyRoles } from "./body-roles.ts";
import { composites } from "./composites.ts";
import type { DraftEntity } from "./draft.ts";
import { noteMarks, noteRoleMarks } from "./marks.ts";
import { nameEntities } from "./name-entities.ts";
import { namesOf } from "./names.ts";
import { type Referred, references } from "./references.ts";
import { sourceHead } from "./source-head.ts";
import { statedRoles } from "./stated-roles.ts";
import { clauseSources, type Sourced, type Told, toldIn } from "./told.ts";

/**
 * An article and what is said in it -> the people, agencies, groups and outlets in it, with the words that stand for each. Whatever names a source
 * is among the mentions. `told` are the attributions in tokens, where somebody knows these. Takes time in proportion to the text's length; never throws; the same article gives the same cast.
 */
export function readCast(
  reading: Reading,
  attributions: readonly Sourced[],
  told: readonly Told[] = toldIn(reading, attributions),
): Cast {
  return castOf(reading, referTo(reading, told));
}

export function referTo(reading: Reading, told: readonly Told[], weights?: ArrayLike<number>): Referred {
  const speaks = speakersIn(reading, told);
  const named = nameEntities(reading, namesOf(reading, speaks), speaks);
  const opens = clauseSources(told, reading);
  const ofBodies = bodyRoles(reading, named, opens);
  const bodies = composites(reading, named);
  noteMarks(named, reading);
  const phrases = statedRoles(reading, named, bodies, opens);
  noteRoleMarks(phrases, reading);
  return references(reading, named, bodies, [...phrases, ...ofBodies], told, weights);
}

/** Whether a token says who speaks, as far as that can be told before names are known: the head of a source is looked for when a token of it is asked. */
function speakersIn(reading: Reading, told: readonly Told[]): (token: number) => boolean {
  const { tokens, firsts } = reading;
  const sourceOf = scratch("whole", "source of", tokens.count);
  const heads = scratch("bytes", "heads of sources", tokens.count);
  for (let k = 0; k < told.length; k += 1) {
    const source = told[k]?.source ?? null;
    if (source === null) continue;
    // What begins a paragraph may have its head after a dateline, and what shares tokens with another is not found by them.
    if (firsts[source.from] === 1 || isTaken(source)) note(source);
    else for (let i = source.from; i < source.to; i += 1) sourceOf[i] = k + 1;
  }
  return (token) => {
    if (heads[token] === 1) return true;
    const source = oneOf(told, sourceOf[token])?.source ?? null;
    return source !== null && sourceHead(reading, source, nowhere)?.head === token;
  };

  function isTaken({ from, to }: TokenSpan): boolean {
    for (let i = from; i < to; i += 1) if (sourceOf[i] !== 0) return true;
    return false;
  }

  function note(source: TokenSpan): void {
    const found = sourceHead(reading, source, nowhere);
    if (found !== null) heads[found.head] = 1;
  }
}

/** Before names are known none ends anywhere. */
function nowhere(): number {
  return 0;
}

function castOf(reading: Reading, { mentions }: Referred): Cast {
  const { starts, ends } = reading.tokens;
  const span = ({ from, to }: TokenSpan) => ({ start: starts[from] ?? 0, end: ends[to - 1] ?? 0 });
  let mentionAt: Int32Array | null = null;
  const kept: DraftEntity[] = [];
  const byEntity: number[][] = [];
  let makers: Set<DraftEntity> | null = null;
  for (const { entity } of mentions) {
    if (!entity?.speaks || entity.maker === null) continue;
    makers ??= new Set();
    makers.add(entity.maker);
  }
  const made: Mention[] = [];
  for (const { from, to, kind, entity, confidence } of mentions) {
    if (entity !== null && entity.index === -1 && (isKept(entity) || makers?.has(entity))) {
      entity.index = kept.length;
      kept.push(entity);
      byEntity.push([]);
    }
    const index = indexOf(entity);
    if (index === null && kind !== "pronoun") continue;
    if (index !== null) byEntity[index]?.push(made.length);
    made.push({
      start: starts[from] ?? 0,
      end: ends[to - 1] ?? 0,
      kind,
      entity: index,
      confidence: index === null ? 0 : confidence,
    });
  }
  return { entities: kept.map((entity, i) => entityOf(entity, byEntity[i] ?? [])), mentions: made };

  function firstAt(token: number): DraftEntity | null {
    mentionAt ??= firstMentions();
    return oneOf(mentions, mentionAt[token])?.entity ?? null;
  }

  /** Of each token one more than the index of the first mention of somebody that it stands in, 0 where it stands in none. */
  function firstMentions(): Int32Array {
    const found = scratch("whole", "first mentions", reading.tokens.count);
    for (let k = mentions.length - 1; k >= 0; k -= 1) {
      const mention = mentions[k];
      if (mention === undefined || mention.entity === null) continue;
      for (let i = mention.from; i < mention.to; i += 1) found[i] = k + 1;
    }
    return found;
  }

  function entityOf({ kind, name, named, aliases, roles, maker }: DraftEntity, own: readonly number[]): Entity {
    return {
      kind: kind === "place" ? "agency" : kind === "thing" ? "group" : kind,
      name,
      named,
      aliases: aliasesBut(aliases, name),
      roles: roles.map(({ head, at, of, ofAt }): StatedRole => {
        const whose = of ?? (ofAt === null ? null : firstAt(ofAt));
        return { role: head, of: indexOf(whose), at: span(at) };
      }),
      maker: indexOf(maker),
      mentions: own,
    };
  }
}

function indexOf(entity: DraftEntity | null): number | null {
  return entity === null || entity.index === -1 ? null : entity.index;
}

function aliasesBut(aliases: ReadonlySet<string> | null, name: string): string[] {
  const found: string[] = [];
  if (aliases === null) return found;
  for (const alias of aliases) if (alias !== name) found.push(alias);
  return found;
}

/** Places and things are somebody only where they speak, and who has no name when they are mentioned again or are somebody's own ("the mayor's office"). */
function isKept(entity: DraftEntity): boolean {
  if (entity.speaks || entity.owner !== null) return true;
  return entity.kind !== "place" && entity.kind !== "thing" && (entity.named || (entity.seen?.count ?? 0) > 1);
}
