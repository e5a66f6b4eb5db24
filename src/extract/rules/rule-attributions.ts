import type { Article } from "../article.ts";
import { accordingTo } from "./according-to.ts";
import { colonAttributions } from "./colons.ts";
import { nounAttributions } from "./nouns.ts";
import { outermost } from "./outermost.ts";
import { type Reading, reading } from "./reading.ts";
import type { RuleAttribution } from "./rule.ts";
import { verbAttributions } from "./verb-attributions.ts";

/** An article -> what its cues attribute, found by rules alone, in reading order of the cues; {@link RULES} says how far each is to be trusted. */
export function ruleAttributions(article: Article): RuleAttribution[] {
  return rulesOn(reading(article));
}

/** As above, of an article that is read already. */
export function rulesOn(read: Reading): RuleAttribution[] {
  return outermost(read, [
    ...accordingTo(read),
    ...colonAttributions(read),
    ...nounAttributions(read),
    ...verbAttributions(read),
  ]);
}
