import type { Actor, Affiliation, Id, Span } from "../model/index.ts";
import type { Context } from "../text/context.ts";
import { sliceHash } from "../text/index.ts";
import { roleHead } from "./entities/nouns.ts";
import { OFFICES } from "./entities/words.ts";
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

/** The word that the text itself has for a role, where it is another than the one that stands for all like it: "spokeswoman" for "spokesman". */
function ownWord(role: string, at: readonly { readonly source: Id; readonly span: Span }[], texts: Texts): string {
  for (const { source, span } of at) {
    const stated = texts.get(source)?.text.slice(span.start, span.end).toLowerCase() ?? "";
    const words: readonly string[] = stated.match(/\p{L}[\p{L}-]*/gu) ?? [];
    if (words.includes(role)) return role;
    const own = words.find((word) => roleHead(word) === role && !isShortForm(word));
    if (own !== undefined) return own;
  }
  return role;
}

/** "gov", "rep", "da" */
function isShortForm(word: string): boolean {
  return word.length < 4 || (OFFICES.get(word) ?? word) !== word;
}

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
    role: ownWord(role, at, texts),
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
