/**
 * What a filter without a text leaves, and a text that is typed key by key -> how many statements the filter would leave with it.
 * Most keys only add to what the one before asked for: then no more is looked through than that one left.
 */
import type { Id } from "../model/index.ts";
import { tokensOf } from "./apply-filter.ts";
import type { Filter } from "./filter.ts";
import type { Filtered, Kept } from "./kept.ts";
import { distinct } from "./order.ts";

/** @returns 0 for a text without a letter or figure. */
export type CountHolding = (
  without: Pick<Filtered, "appearances">,
  text: string,
  filter: Pick<Filter, "appearances">,
) => number;

interface Asked {
  readonly of: readonly Kept[];
  readonly tokens: readonly string[];
  readonly holding: readonly Kept[];
}

export function holdingCounter(): CountHolding {
  let last: Asked = { of: [], tokens: [], holding: [] };
  return ({ appearances }, text, filter) => {
    if (!/[\p{L}\p{N}]/u.test(text)) return 0;
    last = asked(appearances, distinct(tokensOf(text)), last);
    return filter.appearances ? last.holding.length : countRoots(last.holding);
  };
}

/** What holds "guard" holds "gua", so that it is among what held that. */
function asked(of: readonly Kept[], tokens: readonly string[], before: Asked): Asked {
  const narrows = before.of === of && before.tokens.every((old) => tokens.some((token) => token.includes(old)));
  const untried = narrows ? tokens.filter((token) => !before.tokens.includes(token)) : tokens;
  const among = narrows ? before.holding : of;
  return { of, tokens, holding: among.filter(({ entry }) => untried.every((token) => entry.words.includes(token))) };
}

/** Statements of the same words count once, and most have no others. */
function countRoots(holding: readonly Kept[]): number {
  const repeated = new Set<Id>();
  let single = 0;
  for (const { entry, same } of holding) {
    if (same.length === 1) single++;
    else repeated.add(entry.root);
  }
  return single + repeated.size;
}
