import type { Id, OnRecord, Problem, ProblemCode, QuoteCheck } from "../model/index.ts";
import { checkCoding } from "./check-coding.ts";
import { checkReferences } from "./check-references.ts";
import { checkSpans } from "./check-spans.ts";
import { checkWords } from "./check-words.ts";
import type { Only } from "./only.ts";

export interface Checked {
  /** One for each quote of statements, relations and affiliations, in the order of the file. */
  readonly checks: readonly QuoteCheck[];
  readonly problems: readonly Problem[];
}

/** A record and the canonical texts at hand, by source id -> where each quote stands, and what is wrong. */
export function checkRecord(record: OnRecord, texts: ReadonlyMap<Id, string>): Checked {
  const { checks, problems } = checkWords(record, texts);
  return {
    checks,
    problems: [...checkReferences(record), ...checkSpans(record), ...checkCoding(record), ...problems],
  };
}

/** What of {@link checkRecord} is wrong with some things of a record, without their texts: what costs no more than they are many. */
export function checkThings(record: OnRecord, only: Only): Problem[] {
  return [...checkReferences(record, only), ...checkSpans(record, only), ...checkCoding(record, only)];
}

const NOTES: ReadonlySet<string> = new Set<ProblemCode>([
  "verbatim-without-exact",
  "spans-out-of-order",
  "reason-for-stated",
  "no-reason-for-inferred",
  "moved-words",
  "view-reference",
]);

/** Worth a line and no more: the record can be relied on all the same. Every other problem makes it unsound. */
export function isNote({ code }: Problem): boolean {
  return NOTES.has(code);
}
