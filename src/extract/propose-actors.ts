import type { Actor, Id, Span } from "../model/index.ts";
import type { Context } from "../text/context.ts";
import type { MergedActor } from "./speakers/merge-casts.ts";
import { statedOffices, type Told } from "./stated-offices.ts";

/** A text with what tells its places apart, by source. */
export type Texts = ReadonlyMap<Id, { readonly text: string; readonly contextOf: (span: Span) => Context }>;

/** Somebody whom articles name -> the record's actor, with what the articles say that one is, and where they do. */
export function proposeActor(actor: MergedActor, texts: Texts, told: Told): Actor {
  const { id, kind, name, aliases } = actor;
  return {
    id,
    kind,
    name,
    short: kind === "person" ? null : (aliases.find((alias) => LETTERS.test(alias)) ?? null),
    aliases,
    description: null,
    affiliations: statedOffices({ ...actor, roles: actor.roles.filter(({ of }) => of !== id) }, texts, told),
    sameAs: [],
  };
}

/** "ICE", "U.S.E.P.A." */
const LETTERS = /^\p{Lu}[\p{Lu}.&]{1,9}$/u;
