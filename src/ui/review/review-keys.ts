import { deedIn, type KeyEntry, keyFor, type Pressed } from "../key-table.ts";

/** The keys of the review, and of coding by hand. */
export const REVIEW_KEYS = [
  { key: "a", does: "accept", words: "accept" },
  { key: "r", does: "reject", words: "reject" },
  { key: "j", does: "next", words: "to the next" },
  { key: "k", does: "previous", words: "to the one before" },
  { key: "z", does: "undo", words: "take back what was last done to the record" },
  { key: "s", does: "speaker", words: "change who speaks" },
  { key: "b", does: "behalf", words: "change on whose behalf" },
  { key: "d", does: "addressees", words: "change who is addressed" },
  { key: "t", does: "toward", words: "change what the stance is toward" },
  { key: "1", does: "support", words: "it supports that" },
  { key: "2", does: "oppose", words: "it opposes that" },
  { key: "3", does: "mixed", words: "it is mixed on that" },
  { key: "4", does: "neutral", words: "it is neutral on that" },
  { key: "f", does: "form", words: "change the form" },
  { key: "v", does: "act", words: "change what kind of act it is: stated, asked for, refused" },
  { key: "w", does: "summary", words: "sum it up in words of your own" },
] as const satisfies readonly KeyEntry[];

export type Deed = (typeof REVIEW_KEYS)[number]["does"];

export const deedOf = (event: Pressed): Deed | null => deedIn<Deed>(REVIEW_KEYS, event);

export const keyOf = (does: Deed): string => keyFor<Deed>(REVIEW_KEYS, does);
