/** What of an actor can go over to another one. */
import type { Actor, ActorKind, Affiliation, Id, Statement } from "../../model/index.ts";
import type { Profile } from "../../query/index.ts";
import { dateWords } from "../../text/date-words.ts";
import { typed } from "./problems.ts";

/** A statement, and as what the actor is in it. */
export interface Part {
  readonly statement: Statement;
  /** "Says", "Is spoken of", "Is named in". */
  readonly as: string;
}

/** Every statement that an actor is in, once, by article and then place. */
export function partsIn({ statements, about, named }: Profile): readonly Part[] {
  const parts = new Map<Id, Part>();
  const add = (as: string) => (row: { readonly statement: Statement }) => {
    if (!parts.has(row.statement.id)) parts.set(row.statement.id, { statement: row.statement, as });
  };
  statements.forEach(add("Says"));
  about.flatMap(({ rows }) => rows).forEach(add("Is spoken of in"));
  named.forEach(add("Is named in"));
  const start = ({ statement }: Part) => statement.quotes[0]?.start ?? 0;
  return [...parts.values()].sort(
    (a, b) =>
      compare(a.statement.source, b.statement.source) || start(a) - start(b) || compare(a.statement.id, b.statement.id),
  );
}

/** Characters of a statement that a list repeats. */
const WORDS_MAX = 160;

/** The first of its words: the speaker's own where it has any, else the article's where they stand for ours that nobody wrote yet, else ours. */
export function wordsOf(
  { quotes, gist }: Pick<Statement, "quotes" | "gist">,
  reported: readonly string[] | null,
): {
  readonly text: string;
  readonly isVerbatim: boolean;
  readonly isCut: boolean;
} {
  const own = quotes.find(({ verbatim, exact }) => verbatim && exact !== undefined)?.exact;
  const words = [...typed(own ?? reported?.join(" … ") ?? gist)];
  const text = words.slice(0, WORDS_MAX).join("").trimEnd();
  return { text: text === "" ? "no words" : text, isVerbatim: own !== undefined, isCut: words.length > WORDS_MAX };
}

/** "Commander, Night Riders, 2024–June 2025". */
export function affiliationWords({ role, agency, from, to }: Affiliation, nameOf: (id: Id) => string): string {
  const when = from || to ? `${from ? dateWords(from.edtf) : ""}–${to ? dateWords(to.edtf) : ""}` : null;
  return [role, agency === null ? null : nameOf(agency), when].filter((part) => part !== null).join(", ");
}

export interface Chosen {
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: ReadonlySet<string>;
  /** By their place in the actor's list. */
  readonly affiliations: ReadonlySet<number>;
}

/** The other actor, without an id yet; null while it has no name. */
export function splitOff(actor: Actor, { name, kind, aliases, affiliations }: Chosen): Omit<Actor, "id"> | null {
  const called = typed(name);
  if (called === "") return null;
  const short = actor.short !== null && aliases.has(actor.short) ? actor.short : null;
  return {
    kind,
    name: called,
    short,
    aliases: actor.aliases.filter((alias) => aliases.has(alias) && alias !== called),
    description: null,
    affiliations: actor.affiliations.filter((_, i) => affiliations.has(i)),
    sameAs: [],
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
