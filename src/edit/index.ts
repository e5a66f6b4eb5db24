export { beforeSettling, type Stood } from "./agreement/before-settling.ts";
export { type Coefficient, cohenKappa, krippendorffAlpha, type Unit } from "./agreement/coefficients.ts";
export { type CoderComparison, type ComparedPair, compareCoders } from "./agreement/compare-coders.ts";
export {
  DIFFERENCE_KINDS,
  type Difference,
  type DifferenceKind,
  differences,
  type Take,
  takeSide,
} from "./agreement/differences.ts";
export type { Agreement, FieldAgreement } from "./agreement/fields.ts";
export { settlement } from "./agreement/settlement.ts";
export { suggestionAgreement } from "./agreement/suggestion-agreement.ts";
export { apply } from "./apply.ts";
export { freshId, freshIds } from "./fresh-id.ts";
export { type LikelySame, likelySame } from "./likely-same.ts";
export * from "./operation.ts";
export { type SurePairs, surePairs } from "./sure-pairs.ts";
export { doAgain, takeBack } from "./take-back.ts";
