import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Span } from "../model/index.ts";

/** Hex digits of a slice's hash that a record keeps: 64 bits, enough to tell words apart and too few to be a lock. */
export const SLICE_HASH_DIGITS = 16;

/** Canonical text -> `sha256:` and 64 hex digits, of its UTF-8 bytes. A lone surrogate counts as U+FFFD. */
export function textHash(text: string): string {
  return `sha256:${hex(text)}`;
}

/** The first 16 hex digits of the SHA-256 of `text.slice(start, end)` as UTF-8. */
export function sliceHash(text: string, { start, end }: Span): string {
  return wordsHash(text.slice(start, end));
}

/** {@link sliceHash} of words that are at hand without their text. */
export function wordsHash(words: string): string {
  return hex(words).slice(0, SLICE_HASH_DIGITS);
}

function hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
