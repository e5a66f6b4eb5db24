/**
 * A stretch of a source's canonical text. Offsets are zero-based, end-exclusive UTF-16 code units,
 * so that `text.slice(start, end)` is the words.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span whose words can be checked without being stored: `hash` is {@link Quote.hash} of the slice. */
export interface HashedSpan extends Span {
  readonly hash: string;
}

/**
 * W3C TextPositionSelector (`start`, `end`) and TextQuoteSelector (`exact`, `prefix`, `suffix`) in one.
 */
export interface Quote extends HashedSpan {
  /**
   * What stands between the outer quotation marks, to the character: inner marks, apostrophes and a closing
   * comma included, the outer marks not. Absent for reported speech, whose words are the article's.
   */
  readonly exact?: string;
  /** These are the speaker's own words. A page puts quotation marks around nothing else. */
  readonly verbatim: boolean;
  /** Up to 24 code units before the span, only as long as the anchor needs to be unique; may be empty. */
  readonly prefix: string;
  /** Up to 24 code units after the span. */
  readonly suffix: string;
  /** First 16 hex digits of the SHA-256 of the slice's UTF-8 bytes. */
  readonly hash: string;
}

/** The longest prefix or suffix that a record may hold, in UTF-16 code units. */
export const CONTEXT_MAX = 24;
