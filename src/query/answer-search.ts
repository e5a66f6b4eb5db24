/** The answer to what was typed into the search box. */
import type { Named } from "./answer-basics.ts";

export interface SearchAnswer {
  /**
   * Best first in each kind, what the filter leaves nothing of last unless it is called exactly so. Kinds without a hit are left
   * out; one whose best is found by no name and has nothing left comes after the others. Of statements of the same words only
   * the one that counts under the filter is there, if it was found.
   */
  readonly groups: readonly SearchGroup[];
  /**
   * How many statements the filter would leave with this text for its own: that forgives no errors, so that there may be fewer
   * than are found, or none. 0 without a letter or figure.
   */
  readonly holding: number;
}

export interface SearchGroup {
  readonly kind: "actor" | "issue" | "source" | "statement";
  readonly total: number;
  readonly hits: readonly Hit[];
}

export interface Hit {
  readonly node: Named;
  /** Of a statement its first speaker that the record holds; null of anything else, or when there is none. */
  readonly by: Named | null;
  /** Of a statement when it was said, or else when its source came out, as EDTF; null of anything else, or when nothing dates it. */
  readonly date: string | null;
  /** The words that matched: the label, or the alias, proposition, description or line of a statement that holds them. */
  readonly line: string;
  /**
   * What `line` is. "alias": another name, or a source's title; "description": what is said of an actor, an issue's note, a role, or a source's
   * publisher; "words": verbatim. All but names are cut when they are long, with "…" where something is left out.
   */
  readonly in: "name" | "alias" | "proposition" | "description" | "words" | "gist";
  /** Whether `line` begins and ends with a "…" that stands for what is left out, and is no part of the words. */
  readonly cut: { readonly start: boolean; readonly end: boolean };
  /** Matching stretches of `line`, in order, in UTF-16 code units; none where it is the date or the speaker that matches. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  /** Statements under the filter: made (actor), on it (issue), in it (source); 1 or 0 for a statement. */
  readonly statements: number;
  /** Statements under the filter with a stance toward it. */
  readonly about: number;
}
