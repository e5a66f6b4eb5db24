import type { Actor, Id, OnRecord, Source, Statement } from "../model/index.ts";
import { contexts } from "../text/context.ts";
import { idFrom, uniqueIds } from "../text/ids.ts";
import { textHash } from "../text/index.ts";
import type { Entity } from "./cast.ts";
import { proposeActor } from "./propose-actors.ts";
import type { ArticleToPropose } from "./propose-record.ts";
import { proposeSource, sourcesToPropose } from "./propose-sources.ts";
import { type PlacedArticle, proposeStatements } from "./propose-statements.ts";
import { mergeCasts } from "./speakers/merge-casts.ts";
import type { SameProposal } from "./speakers/same-proposals.ts";

export interface Extended {
  readonly record: OnRecord;
  /** Articles whose text the record has already: nothing is added of them. */
  readonly had: readonly { readonly name: string | null; readonly source: Id }[];
  /** Who may be the same and stands in the record as two, for a person to decide. */
  readonly proposals: readonly SameProposal[];
}

/**
 * A record and articles that were coded with its issues -> the record with what they add: sources, statements, and actors where none that it has is meant.
 * All that is added is suggested, and what was there stays as it is, to the letter. A source's id comes from its file's name and an actor's from its own
 * name, so that the articles' order changes nothing, and articles that come later change no id.
 */
export function extendRecord(record: OnRecord, articles: readonly ArticleToPropose[]): Extended {
  const unique = uniqueIds();
  const taken = new Set<Id>();
  for (const list of [
    record.sources,
    record.actors,
    record.issues,
    record.statements,
    record.relations,
    record.views ?? [],
  ])
    for (const { id } of list) taken.add(unique(id));
  const sourceOf = new Map(record.sources.map(({ textHash: hash, id }) => [hash, id]));
  const had = articles.flatMap(({ name, text }) => {
    const source = sourceOf.get(textHash(text));
    return source === undefined ? [] : [{ name, source }];
  });
  const fresh = sourcesToPropose(articles).filter(({ hash }) => !sourceOf.has(hash));
  const placed = fresh.map((one) => ({ ...one, id: unique(idFrom("src", one.label)) }));
  const merged = mergeCasts(
    placed.map(({ id, article }) => ({ source: id, cast: withPublisher(article) })),
    record.actors,
  );
  const known = new Set(record.actors.map(({ id }) => id));
  // A thing of another kind may have the id that an actor would get.
  const idOf = (id: Id) => (taken.has(id) && !known.has(id) ? idFrom(id, "in articles") : id);
  const names = new Map([...record.actors, ...merged.actors].map(({ id, name }) => [idOf(id), name]));
  const texts = new Map(placed.map(({ id, article: { text } }) => [id, { text, contextOf: contexts(text) }]));
  const sources: Source[] = [];
  const statements: Statement[] = [];
  for (const one of placed) {
    const actors = (merged.actorsOf.get(one.id) ?? []).map(idOf);
    sources.push(proposeSource(one, one.article.publisher === null ? null : (actors.at(-1) ?? null)));
    const article: PlacedArticle = {
      ...one.article,
      source: one.id,
      actors,
      contextOf: texts.get(one.id)?.contextOf ?? contexts(one.article.text),
    };
    statements.push(
      ...proposeStatements(article, { unique, nameOf: (id) => names.get(id) ?? id, issues: record.issues }),
    );
  }
  const publishers = new Set(sources.flatMap(({ publisher }) => publisher ?? []));
  const told = new Map([...record.actors, ...merged.actors].map((one) => [idOf(one.id), one]));
  const candidates = merged.actors
    .filter(({ id }) => !known.has(id))
    .map((actor) => ({
      ...actor,
      id: idOf(actor.id),
      kind: publishers.has(idOf(actor.id)) ? ("outlet" as const) : actor.kind,
      roles: actor.roles.map((role) => ({ ...role, of: role.of === null ? null : idOf(role.of) })),
    }))
    .map((actor) => proposeActor(actor, texts, told));
  const actors = referredTo(candidates, sources, statements).sort(byId);
  const there = new Set([...known, ...actors.map(({ id }) => id)]);
  return {
    record: {
      ...record,
      sources: [...record.sources, ...sources.sort(byId)],
      actors: [...record.actors, ...actors],
      statements: [...record.statements, ...statements.sort(byId)],
    },
    had,
    proposals: merged.proposals
      .map((one) => ({ ...one, actor: idOf(one.actor), other: idOf(one.other) }))
      .filter(({ actor, other }) => there.has(actor) && there.has(other) && !toldApart(record, actor, other)),
  };
}

function toldApart({ apart = [] }: OnRecord, one: Id, two: Id): boolean {
  return apart.some(({ actor, other }) => (actor === one && other === two) || (actor === two && other === one));
}

/** The cast with the article's publisher as the last in it: an outlet like those that are named in the words. */
function withPublisher({ cast, publisher }: ArticleToPropose) {
  if (publisher === null) return cast;
  const outlet: Entity = {
    kind: "outlet",
    name: publisher,
    named: true,
    aliases: [],
    roles: [],
    maker: null,
    mentions: [],
  };
  return { ...cast, entities: [...cast.entities, outlet] };
}

/** Only those whom a source, a statement or the affiliation of such a one names: not everybody of whom an article tells. */
function referredTo(actors: readonly Actor[], sources: readonly Source[], statements: readonly Statement[]): Actor[] {
  const byIds = new Map(actors.map((actor) => [actor.id, actor]));
  const kept = new Set<Actor>();
  const waiting: (Id | null)[] = [
    ...sources.map(({ publisher }) => publisher),
    ...statements.flatMap(({ speaker, others, onBehalfOf, addressees, relayedBy, mentions, suggested }) => [
      speaker,
      ...others,
      onBehalfOf,
      ...addressees,
      ...relayedBy.map(({ id }) => id),
      ...mentions,
      ...(suggested?.coding?.targets ?? []).map(({ toward }) => toward.id),
    ]),
  ];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const actor = id === null ? undefined : byIds.get(id);
    if (actor === undefined || kept.has(actor)) continue;
    kept.add(actor);
    waiting.push(...actor.affiliations.map(({ agency }) => agency));
  }
  return [...kept];
}

function byId(a: { readonly id: Id }, b: { readonly id: Id }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
