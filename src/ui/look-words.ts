/** What the size and the fill of nodes mean, in words. */
import type { Look } from "../state/index.ts";

export const SIZE_NAMES: Readonly<Record<Look["size"], string>> = {
  made: "Statements made",
  about: "Statements about",
  ties: "Lines",
  none: "All alike",
};

export const FILL_NAMES: Readonly<Record<Look["fill"], string>> = {
  ring: "Ring of stances",
  mix: "Filled with stances",
  kind: "Grey by kind",
};

export const LABEL_NAMES: Readonly<Record<Look["labels"], string>> = {
  few: "Few",
  most: "As many as fit",
  all: "All",
};

export interface LookNotes {
  readonly size: string | null;
  readonly fill: string | null;
}

/** For a key: what differs from the first look; null for what does not. */
export function lookNotes({ size, fill }: Look): LookNotes {
  return {
    size: {
      made: null,
      about: "larger: more statements about it",
      ties: "larger: more lines",
      none: "all of a kind alike in size",
    }[size],
    fill: { ring: null, mix: "fill: stances of its own statements", kind: "grey by kind, no stance" }[fill],
  };
}
