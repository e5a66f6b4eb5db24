import type { Id } from "./record.ts";

/**
 * Something wrong with the user's file or text, as data. `describe` in `io/` turns it into words.
 * `where` is a path into the file, such as `statements[12].stances[0].value`.
 */
export interface Problem {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly where: string;
}

/** A result with what is wrong beside it; `value` is null when nothing usable was found. */
export interface Read<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

export const CHECK_STATES = ["verified", "moved", "altered", "missing", "unchecked"] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** What a quote's check found. `found` is where the words stand now, when they were found at all. */
export interface QuoteCheck {
  /** The statement's, relation's or actor's id. */
  readonly owner: Id;
  readonly source: Id;
  /** Path into the record, such as `statements[3].quotes[0]`. */
  readonly where: string;
  /** Where the record says that the words stand. */
  readonly recorded: { readonly start: number; readonly end: number };
  readonly state: CheckState;
  readonly found: { readonly start: number; readonly end: number } | null;
  /** 0 to 1, how alike the words are; 1 for verified and moved, null when unchecked or missing. */
  readonly likeness: number | null;
}
