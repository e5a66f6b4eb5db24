import type { OnRecord } from "../model/index.ts";
import { textHash } from "../text/hash.ts";
import { writeRecord } from "./write-record.ts";

/** `sha256:` and 64 hex digits of the record's own file, as {@link writeRecord} writes it. */
export function recordHash(record: OnRecord): string {
  return textHash(writeRecord(record));
}
