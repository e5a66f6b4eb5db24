export { describe } from "./describe.ts";
export { PROBLEMS_LISTED, readRecord } from "./read-record.ts";
export { recordHash } from "./record-hash.ts";
export { recordPieces, writeRecord } from "./write-record.ts";
