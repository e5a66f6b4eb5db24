/** The names of every id that a profile refers to, so that it can be shown without another question. */
import type { Id } from "../model/index.ts";
import type { Named } from "./answer-basics.ts";
import type { Profile } from "./answer-profile.ts";
import { namesOf } from "./names.ts";
import type { RecordIndex } from "./record-index.ts";
import { affiliationRefs, allIds, relationRefs, rowIds, sourceRefs } from "./refs.ts";

export function namesIn(index: RecordIndex, profile: Omit<Profile, "names">): Record<Id, Named> {
  const groups = [...profile.says, ...profile.about];
  const rows = [...profile.statements, ...profile.uncoded, ...profile.named, ...groups.flatMap((group) => group.rows)];
  return namesOf(index, [
    profile.node.id,
    ...thingIds(profile.thing),
    ...rows.flatMap(rowIds),
    ...groups.map(({ other }) => other.id),
    ...profile.silent.map(({ id }) => id),
    ...profile.relations.flatMap((relation) => allIds(relationRefs(relation))),
    ...profile.members.flatMap(({ actor, affiliation }) => [actor.id, ...allIds(affiliationRefs([affiliation]))]),
    ...profile.quotedBy.map(({ source }) => source),
  ]);
}

function thingIds(thing: Profile["thing"]): Id[] {
  switch (thing.kind) {
    case "actor":
      return allIds(affiliationRefs(thing.actor.affiliations));
    case "source":
      return allIds(sourceRefs(thing.source));
    case "statement":
      return rowIds(thing.row);
    case "issue":
      return [];
  }
}
