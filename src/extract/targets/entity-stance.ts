import type { StanceValue } from "../../model/index.ts";
import { FAULT, LAUD } from "../lexicon/verb-bits.ts";
import type { EntityCandidate } from "./entity-candidates.ts";
import type { Said } from "./said.ts";

/**
 * The stance that words take toward somebody whom they are about, where a verb in the right place says so: “accused the mayor of ...”,
 * “thanked the nurses”, “denied it”. Null everywhere else. The confidences are shares that were right in the articles for work.
 */
export function entityStance(
  { verb, deeds, asked }: Said,
  { self, charged, opens, bad, thanked, addressee }: EntityCandidate,
): { readonly stance: StanceValue; readonly confidence: number } | null {
  if (asked) return null;
  if (self) return charged ? { stance: "support", confidence: 0.85 } : null;
  if (opens && bad && verb === "deny") return { stance: "support", confidence: 0.8 };
  if (opens && (deeds & FAULT) !== 0) return { stance: "oppose", confidence: 0.9 };
  if (opens && (deeds & LAUD) !== 0) return { stance: "support", confidence: 0.85 };
  if (thanked && addressee) return { stance: "support", confidence: 0.8 };
  return null;
}
