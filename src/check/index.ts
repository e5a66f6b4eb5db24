export { type Checked, checkRecord, checkThings, isNote } from "./check-record.ts";
export { omittedIds } from "./check-references.ts";
export { type Matching, matchTexts, type NamedText, type TextMatch } from "./match-texts.ts";
export type { Only } from "./only.ts";
export { placedWords } from "./placed-words.ts";
export { viewReferences } from "./view-references.ts";
