import type { Actor, Affiliation, Id, Span } from "../model/index.ts";
import type { Context } from "../text/context.ts";
import { sliceHash } from "../text/index.ts";
import type { MergedActor } from "./speakers/merge-casts.ts";

/** A text with what tells its places apart, by source. */
export type Texts = ReadonlyMap<Id, { readonly text: string; readonly contextOf: (span: Span) => Context }>;

/** Somebody whom articles name -> the record's actor, with what the articles say that one is, and where they do. */
export function proposeActor({ id, kind, name, aliases, roles }: MergedActor, texts: Texts): Actor {
  return {
    id,
    kind,
    name,
    short: kind === "person" ? null : (aliases.find((alias) => LETTERS.test(alias)) ?? null),
    aliases,
    description: null,
    affiliations: affiliations(
      roles.filter(({ of }) => of !== id),
      texts,
    ),
    sameAs: [],
  };
}

/** "ICE", "U.S.E.P.A." */
const LETTERS = /^\p{Lu}[\p{Lu}.&]{1,9}$/u;

/** What is said in several places is one affiliation with several places. */
function affiliations(roles: MergedActor["roles"], texts: Texts): Affiliation[] {
  const found = new Map<string, { of: Id | null; role: string; at: { source: Id; span: Span }[] }>();
  for (const { role, of, source, at } of roles) {
    const key = `${of} ${role}`;
    const one = found.get(key) ?? { of, role, at: [] };
    found.set(key, one);
    if (!one.at.some((other) => other.source === source && other.span.start === at.start))
      one.at.push({ source, span: at });
  }
  return [...found.values()].map(({ of, role, at }) => ({
    agency: of,
    role,
    from: null,
    to: null,
    basis: "stated",
    why: null,
    evidence: at.flatMap(({ source, span }) => {
      const known = texts.get(source);
      if (known === undefined || span.end <= span.start) return [];
      const quote = { ...span, verbatim: false, ...known.contextOf(span), hash: sliceHash(known.text, span) };
      return [{ source, quote }];
    }),
  }));
}
