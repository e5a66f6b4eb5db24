import { deedIn, type KeyEntry, keyFor, type Pressed } from "../key-table.ts";

/** The keys of the comparison of two coders. */
export const CODERS_KEYS = [
  { key: "m", does: "mine", words: "keep your own reading" },
  { key: "t", does: "theirs", words: "take the other coder’s reading" },
  { key: "n", does: "neither", words: "neither: to the statement, to code it anew" },
  { key: "j", does: "next", words: "to the next difference" },
  { key: "k", does: "previous", words: "to the one before" },
  { key: "o", does: "text", words: "to the place in the article" },
  { key: "z", does: "undo", words: "take back what was last done to the record" },
] as const satisfies readonly KeyEntry[];

export type CodersDeed = (typeof CODERS_KEYS)[number]["does"];

export const codersDeedOf = (event: Pressed): CodersDeed | null => deedIn<CodersDeed>(CODERS_KEYS, event);

export const codersKeyOf = (does: CodersDeed): string => keyFor<CodersDeed>(CODERS_KEYS, does);
