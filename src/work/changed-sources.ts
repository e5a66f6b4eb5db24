/** A record before and after an edit -> the sources whose quotes have to be looked up again. */
import type { Actor, Id, OnRecord, Relation, Source, Statement } from "../model/index.ts";

/**
 * Sources whose words, or whose text, differ. An edit leaves what it does not touch as the same object, so that only new objects
 * are looked into; a decision about a statement changes no words.
 */
export function changedSources(before: OnRecord, after: OnRecord): ReadonlySet<Id> {
  const changed = new Set<Id>();
  const note = (sources: readonly Id[]) => {
    for (const id of sources) changed.add(id);
  };
  eachPair(before.sources, after.sources, (old, now) => {
    if (!old || !now || textOf(old) !== textOf(now)) note([(now ?? old)?.id ?? ""]);
  });
  eachPair<Statement | Relation>(
    [...before.statements, ...before.relations],
    [...after.statements, ...after.relations],
    (old, now) => {
      if (old?.quotes === now?.quotes && old?.source === now?.source) return;
      note([old, now].flatMap((one) => one?.source ?? []));
    },
  );
  eachPair(before.actors, after.actors, (old, now) => {
    if (old?.affiliations !== now?.affiliations) note([old, now].flatMap(evidenceSources));
  });
  return changed;
}

/** What two lists have under the same id, where it is not the same object; undefined where one has nothing. */
function eachPair<T extends { readonly id: Id }>(
  before: readonly T[],
  after: readonly T[],
  heard: (old: T | undefined, now: T | undefined) => void,
) {
  if (before === after) return;
  const left = new Map(before.map((item) => [item.id, item]));
  for (const now of after) {
    const old = left.get(now.id);
    left.delete(now.id);
    if (old !== now) heard(old, now);
  }
  for (const old of left.values()) heard(old, undefined);
}

const textOf = ({ text, textHash, textLength }: Source) => `${textHash} ${textLength} ${text ?? ""}`;

const evidenceSources = (actor: Actor | undefined): Id[] =>
  (actor?.affiliations ?? []).flatMap(({ evidence }) => evidence.map(({ source }) => source));
