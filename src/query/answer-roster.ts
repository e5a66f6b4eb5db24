/** The answer about everybody and every issue at once: how much of a record stands on each. */
import type { Id } from "../model/index.ts";
import type { Mix } from "./answer-basics.ts";

/** All actors and issues of the record by id, also those that nothing under the filter refers to. */
export interface Roster {
  readonly actors: readonly ActorUse[];
  readonly issues: readonly IssueUse[];
}

/** How many statements an actor takes part in, and as what. */
export interface ActorUse {
  readonly id: Id;
  /** As a speaker, alone or jointly. */
  readonly made: number;
  /** Of those, the ones that nobody else speaks in: without the actor they would have no speaker. */
  readonly alone: number;
  /** As what a stance is toward. */
  readonly about: number;
  /** As neither of the two, but spoken for, addressed, relaying, named, or where it was said. */
  readonly named: number;
  /** Deeds by and to the actor, whatever the filter. */
  readonly deeds: number;
}

/** Stances toward an issue, statements counted once a value. */
export interface IssueUse {
  readonly id: Id;
  readonly statements: number;
  readonly mix: Mix;
}
