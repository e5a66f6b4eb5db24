import type { TokenSpan } from "./role-features.ts";
import type { Reading } from "./rules/reading.ts";
import { RULES, type RuleAttribution, type RuleName } from "./rules/rule.ts";
import { rulesOn } from "./rules/rule-attributions.ts";

/** What the rules found, laid out for the fields to take into account. */
export interface Hints {
  readonly found: readonly RuleAttribution[];
  /** Number of the rule (from 1) whose cue a token is in, 0 for none. */
  readonly cueRules: Uint8Array;
  /** Index in `found` of the attribution whose cue a token is in, -1 for none. */
  readonly cueOf: Int32Array;
  /** Index in `found` of the attribution whose content a token is in, -1 for none. */
  readonly contentOf: Int32Array;
}

const NUMBERS = new Map(Object.keys(RULES).map((name, i) => [name as RuleName, i + 1]));

export function readHints(article: Reading): Hints {
  const { count } = article.tokens;
  const found = rulesOn(article);
  const cueRules = new Uint8Array(count);
  const cueOf = new Int32Array(count).fill(-1);
  const contentOf = new Int32Array(count).fill(-1);
  found.forEach(({ rule, cue, content }, i) => {
    cueRules.fill(NUMBERS.get(rule) ?? 0, cue.from, cue.to);
    cueOf.fill(i, cue.from, cue.to);
    for (const { from, to } of content) contentOf.fill(i, from, to);
  });
  return { found, cueRules, cueOf, contentOf };
}

/** The attribution that the rules found for a cue, or null. */
export function hintFor({ found, cueOf }: Hints, cue: TokenSpan): RuleAttribution | null {
  for (let i = cue.from; i < cue.to; i += 1) {
    const one = found[cueOf[i] ?? -1];
    if (one !== undefined) return one;
  }
  return null;
}

export function ruleNumber({ rule }: RuleAttribution): number {
  return NUMBERS.get(rule) ?? 0;
}
