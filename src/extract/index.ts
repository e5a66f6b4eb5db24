export type { Attribution } from "./attribution.ts";
export type { Cast, CodedAttribution, CodedTarget, Entity, Mention, MentionKind, StatedRole } from "./cast.ts";
export { type Coded, type CodeOptions, code, codeAll, NOTHING_CODED } from "./code.ts";
export { type ExtractOptions, extract } from "./extract.ts";
export { type ExtractionModel, readModel } from "./extraction-model.ts";
export { portions } from "./portions.ts";
