/** An actor -> whether a verb after its name is one of several: "Defense officials oppose", "Karen Bass opposes". */
import type { NodeKind } from "./answer-basics.ts";

/** What begins the words that only tell more of them: "Opponents of ICE", "Residents who left", "People arrested". */
const CLOSER = /^(?:about|against|at|by|for|from|in|near|of|on|over|under|who|whose|with|without|[a-z]+ed)$/;
const PLURAL = /(?:[^su’']s|people|police|personnel|troops|children|men)$/i;
/** What a name begins with when the noun comes first: "People sought for removal". */
const SEVERAL = /^(?:people|persons|members|those|children|men|women)$/i;
/** Of one all the same: "Caucus", "Press" and "Basis" are ruled out by their letters, these are not. */
const ONE = /(?:us|is|news|series|united)$/i;

/**
 * Only a group can be several, and is when its name ends in a plural: that of the noun, not of what tells more of it. An agency or
 * an outlet is one, whatever it is called ("Los Angeles", "Reuters").
 */
export function isMany({ kind, label }: { readonly kind: NodeKind; readonly label: string }): boolean {
  if (kind !== "group") return false;
  const words = label
    .replace(/[,(].*/s, "")
    .trim()
    .split(/\s+/);
  const closed = words.findIndex((word, i) => i > 0 && CLOSER.test(word));
  const noun = words.at(closed < 0 ? -1 : closed - 1) ?? "";
  return SEVERAL.test(words[0] ?? "") || (PLURAL.test(noun) && !ONE.test(noun));
}
