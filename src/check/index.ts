export { type Checked, checkRecord, isNote } from "./check-record.ts";
export { type Matching, matchTexts, type NamedText, type TextMatch } from "./match-texts.ts";
