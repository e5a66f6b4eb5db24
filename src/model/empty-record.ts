import { type OnRecord, RECORD_VERSION } from "./record.ts";

/** A record to begin with. */
export function emptyRecord(title: string, description = ""): OnRecord {
  return {
    type: "onrecord",
    version: RECORD_VERSION,
    title,
    description,
    language: "en",
    terms: null,
    derivedFrom: null,
    sources: [],
    actors: [],
    issues: [],
    statements: [],
    relations: [],
  };
}
