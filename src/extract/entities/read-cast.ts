import type { Cast, Entity, Mention, StatedRole } from "../cast.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";
import { scratch } from "../scratch.ts";
import { bodyRoles } from "./body-roles.ts";
import { composites } from "./composites.ts";
import type { DraftEntity } from "./draft.ts";
import { nameEntities } from "./name-entities.ts";
import { namesOf } from "./names.ts";
import { type Referred, references } from "./references.ts";
import { oneOf } from "./scene.ts";
import { sourceHead } from "./source-head.ts";
import { statedRoles } from "./stated-roles.ts";
import { type Sourced, type Told, toldIn } from "./told.ts";

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
  const heads = scratch("bytes", "heads of sources", reading.tokens.count);
  for (const { source } of told) {
    const head = source === null ? null : sourceHead(reading, source, nowhere);
    if (head !== null) heads[head.head] = 1;
  }
  const named = nameEntities(reading, namesOf(reading), (token) => heads[token] === 1);
  const ofBodies = bodyRoles(reading, named);
  const bodies = composites(reading, named);
  const bodiesAt = scratch("whole", "bodies at", reading.tokens.count);
  const all: DraftEntity[] = [];
  const place = ({ from, to, entity }: TokenSpan & { readonly entity: DraftEntity }) => {
    all.push(entity);
    for (let i = from; i < to; i += 1) bodiesAt[i] = all.length;
  };
  for (const one of named) if (one.entity.kind !== "person") place(one);
  for (const one of bodies) place(one);
  const { count } = reading.tokens;
  const phrases = statedRoles(reading, named, (token) => (token < count ? oneOf(all, bodiesAt[token]) : null));
  return references(reading, named, bodies, [...phrases, ...ofBodies], told, weights);
}

/** Before names are known none ends anywhere. */
function nowhere(): number {
  return 0;
}

function castOf(reading: Reading, { mentions }: Referred): Cast {
  const { starts, ends } = reading.tokens;
  const span = ({ from, to }: TokenSpan) => ({ start: starts[from] ?? 0, end: ends[to - 1] ?? 0 });
  const mentionAt = firstMentions();
  const kept: DraftEntity[] = [];
  const makers = new Set<DraftEntity>();
  for (const { entity } of mentions) if (entity?.speaks && entity.maker !== null) makers.add(entity.maker);
  for (const { entity } of mentions) {
    if (entity === null || entity.index !== -1 || !(isKept(entity) || makers.has(entity))) continue;
    entity.index = kept.length;
    kept.push(entity);
  }
  const made: Mention[] = [];
  const byEntity: number[][] = kept.map(() => []);
  for (const mention of mentions) {
    const entity = indexOf(mention.entity);
    if (entity === null && mention.kind !== "pronoun") continue;
    if (entity !== null) byEntity[entity]?.push(made.length);
    made.push({
      start: starts[mention.from] ?? 0,
      end: ends[mention.to - 1] ?? 0,
      kind: mention.kind,
      entity,
      confidence: entity === null ? 0 : mention.confidence,
    });
  }
  return { entities: kept.map((entity, i) => entityOf(entity, byEntity[i] ?? [])), mentions: made };

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
        const whose = of ?? (ofAt === null ? null : (mentions[(mentionAt[ofAt] ?? 0) - 1]?.entity ?? null));
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

function aliasesBut(aliases: ReadonlySet<string>, name: string): string[] {
  const found: string[] = [];
  for (const alias of aliases) if (alias !== name) found.push(alias);
  return found;
}

/** Places and things are somebody only where they speak, and who has no name when they are mentioned again or are somebody's own ("the mayor's office"). */
function isKept(entity: DraftEntity): boolean {
  if (entity.speaks || entity.owner !== null) return true;
  return entity.kind !== "place" && entity.kind !== "thing" && (entity.named || entity.mentions.length > 1);
}
