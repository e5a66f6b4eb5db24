/** What a record loses with an actor or issue. */
import type { ActorUse, IssueUse, Summary } from "../../query/index.ts";

/** So many of something, to be said as "1 statement loses its speaker". */
export interface Loss {
  readonly count: number;
  readonly one: string;
  readonly many: string;
}

export function actorLosses(use: ActorUse, { actors, sources }: Pick<Summary, "actors" | "sources">): Loss[] {
  const members = actors.filter((one) => one.id !== use.id && one.affiliations.some(({ agency }) => agency === use.id));
  const published = sources.filter(({ publisher }) => publisher === use.id);
  return some([
    { count: use.alone, one: "statement has no speaker any more", many: "statements have no speaker any more" },
    {
      count: use.made - use.alone,
      one: "statement has one of its joint speakers less",
      many: "statements have one of their joint speakers less",
    },
    {
      count: use.about,
      one: "statement loses its stance toward the actor",
      many: "statements lose their stance toward the actor",
    },
    {
      count: use.named,
      one: "statement does not say any more that the actor was addressed, spoken for or named",
      many: "statements do not say any more that the actor was addressed, spoken for or named",
    },
    { count: use.deeds, one: "action by or to the actor is deleted", many: "actions by or to the actor are deleted" },
    {
      count: members.length,
      one: "actor is not affiliated with this one any more",
      many: "actors are not affiliated with this one any more",
    },
    { count: published.length, one: "article has no publisher any more", many: "articles have no publisher any more" },
  ]);
}

export function issueLosses({ statements }: IssueUse): Loss[] {
  return some([
    {
      count: statements,
      one: "statement loses its stance toward the issue",
      many: "statements lose their stance toward the issue",
    },
  ]);
}

/** All that stands in an article goes with it. `rejected` are beside `statements`. */
export function sourceLosses(statements: number, rejected: number, deeds: number): Loss[] {
  return some([
    { count: statements, one: "statement in it is deleted", many: "statements in it are deleted" },
    { count: rejected, one: "rejected statement in it is deleted", many: "rejected statements in it are deleted" },
    { count: deeds, one: "action that it tells of is deleted", many: "actions that it tells of are deleted" },
  ]);
}

function some(losses: readonly Loss[]): Loss[] {
  return losses.filter(({ count }) => count > 0);
}
