export type { Attribution } from "./attribution.ts";
export { type ExtractOptions, extract } from "./extract.ts";
export { type ExtractionModel, readModel } from "./extraction-model.ts";
