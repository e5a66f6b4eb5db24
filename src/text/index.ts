export { type AnchorOptions, anchorAll, anchorOne } from "./anchor-all.ts";
export { canonicalText } from "./canonical-text.ts";
export { type DayRange, edtfRange, FIRST_DAY, LAST_DAY } from "./edtf.ts";
export { fold, levelled } from "./fold.ts";
export { sliceHash, textHash, wordsHash } from "./hash.ts";
export { highlight, type Mark, type Segment } from "./highlight.ts";
export type { Work } from "./occurrences.ts";
export type { Anchor, Wanted } from "./place.ts";
