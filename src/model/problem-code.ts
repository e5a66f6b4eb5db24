import type { Problem } from "./problem.ts";

/**
 * Every kind of problem with what it tells, so that the rooms that find problems and the one that words them
 * (`describe` in `io/`) are held together by the compiler.
 */
export interface ProblemArgs {
  // Reading a file.
  "empty-file": Record<never, never>;
  "not-json": { readonly line: number; readonly column: number; readonly expected: string; readonly found: string };
  "too-long": { readonly length: number; readonly limit: number };
  "too-deep": { readonly limit: number };
  "too-many-items": { readonly items: number; readonly limit: number };
  "prototype-key": { readonly key: string };
  "number-too-large": Record<never, never>;
  "not-an-object": { readonly found: string };
  "not-a-record": { readonly found: string };
  "newer-version": { readonly version: number; readonly reads: number };
  "unknown-version": { readonly found: string; readonly reads: number };
  "missing-key": { readonly expected: string };
  "wrong-type": { readonly expected: string; readonly found: string };
  "wrong-choice": { readonly choices: string; readonly found: string };
  "bad-id": { readonly found: string };
  "bad-text-hash": { readonly found: string };
  "bad-slice-hash": { readonly found: string };
  "bad-address": { readonly found: string };
  "long-context": { readonly length: number; readonly limit: number };
  "no-quotes": Record<never, never>;
  "wrong-number": { readonly found: string };
  "wrong-share": { readonly found: string };
  "more-problems": { readonly more: number };

  // Reading an article.
  "binary-file": Record<never, never>;
  "not-utf-8": Record<never, never>;
  "no-words": Record<never, never>;
  "whole-page": Record<never, never>;
  /** `kind` in words: "a PDF file". */
  "other-file": { readonly kind: string };
  "old-word-file": Record<never, never>;
  "locked-word-file": Record<never, never>;
  "damaged-word-file": Record<never, never>;
  "unpacks-too-large": { readonly limit: number };

  // Checking a record.
  "broken-reference": { readonly kind: string; readonly id: string };
  "wrong-kind": { readonly kind: string; readonly id: string; readonly found: string };
  "duplicate-id": { readonly id: string; readonly first: string };
  "merged-id-taken": { readonly id: string; readonly first: string };
  "apart-from-itself": { readonly id: string };
  "view-reference": { readonly kind: string; readonly id: string };
  "repeats-cycle": { readonly ids: string };
  "relay-cycle": { readonly ids: string };
  "not-coded-why": { readonly id: string };
  "coded-and-uncoded": { readonly id: string };
  "bad-date": { readonly edtf: string };
  "reason-for-stated": Record<never, never>;
  "no-reason-for-inferred": Record<never, never>;
  "empty-span": { readonly start: number; readonly end: number };
  "span-out-of-range": { readonly end: number; readonly length: number; readonly source: string };
  "overlapping-spans": { readonly other: string };
  "spans-out-of-order": { readonly other: string };
  "exact-length": { readonly length: number; readonly span: number };
  "exact-hash": { readonly hash: string; readonly found: string };
  "verbatim-without-exact": Record<never, never>;
  "split-character": { readonly at: number };
  "text-length": { readonly source: string; readonly length: number; readonly found: number };

  // Cues and mentions against their text.
  "moved-words": { readonly id: string; readonly start: number; readonly end: number };
  "altered-words": { readonly id: string };
  "missing-words": { readonly id: string };

  // Editing a record.
  "edited-elsewhere": Record<never, never>;
  "not-there": { readonly kind: string; readonly id: string };
  "nothing-to-merge": { readonly kind: string; readonly id: string };
  "other-source": { readonly id: string; readonly other: string };
  "not-its-words": { readonly id: string };
  "no-words-left": { readonly id: string };
  "words-cross": { readonly id: string; readonly other: string };
}

export type ProblemCode = keyof ProblemArgs;

/** A problem whose code and arguments belong together. */
export function problem<C extends ProblemCode>(code: C, where: string, args: ProblemArgs[C]): Problem {
  return { code, args, where };
}
