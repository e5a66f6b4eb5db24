/** What may be contested, with the articles' words. */
import type { Id } from "../../model/index.ts";
import type { Profile } from "../../query/index.ts";
import type { Contested } from "../../work/article-messages.ts";
import { typed } from "./problems.ts";

export interface Proposed {
  readonly phrase: string;
  readonly why: string;
  readonly said: readonly Said[];
}

export interface Said {
  readonly source: Id;
  readonly start: number;
  readonly end: number;
  /** As the article has them, cut where they are many. */
  readonly words: string;
}

/** Characters of what is said that a list repeats. */
const WORDS_MAX = 200;

export function proposedIn(
  { phrase, why, statements }: Contested["proposals"][number],
  texts: Readonly<Record<Id, { readonly text: string }>>,
): Proposed {
  const said = statements.flatMap(({ source, start, end }): Said[] => {
    const text = Object.hasOwn(texts, source) ? texts[source]?.text : undefined;
    if (text === undefined) return [];
    const letters = [...typed(text.slice(start, end))];
    const words = letters.length > WORDS_MAX ? `${letters.slice(0, WORDS_MAX).join("").trimEnd()}…` : letters.join("");
    return [{ source, start, end, words }];
  });
  return { phrase, why, said };
}

/** The record's statement whose words share most with a place in its source; null when none stands there. */
export function placeOf({ statements }: Pick<Profile, "statements">, start: number, end: number): Id | null {
  let best: { readonly id: Id; readonly shared: number } | null = null;
  for (const { statement } of statements) {
    const shared = statement.quotes.reduce(
      (sum, quote) => sum + Math.max(0, Math.min(end, quote.end) - Math.max(start, quote.start)),
      0,
    );
    if (shared > (best?.shared ?? 0)) best = { id: statement.id, shared };
  }
  return best?.id ?? null;
}
