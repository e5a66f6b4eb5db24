import type { DraftEntity } from "./draft.ts";
import { AGENCY_WORDS, KNOWN } from "./words.ts";

/**
 * Those whose names end in a word -> the bodies that it means by itself: "the Gazette" is the Port Ellery Gazette, and "the Guard" the Coastal
 * Guard where no other body of the article ends so. None where it means somebody else, or nobody known.
 */
export function bodyByLastWord(
  bearers: readonly DraftEntity[],
  word: string,
  withThe: boolean,
): readonly DraftEntity[] {
  const outlets = withThe ? bearers.filter(({ kind }) => kind === "outlet") : [];
  if (outlets.length > 0) return outlets;
  if (!AGENCY_WORDS.has(word) || KNOWN.has(word) || STANDS_ALONE.has(word)) return [];
  const bodies = bearers.filter(({ kind }) => kind === "agency" || kind === "group");
  return bodies.length === 1 ? bodies : [];
}

/** By themselves they mean the country's own: "the House" is not the White House. */
const STANDS_ALONE = new Set(
  "house court army navy cabinet assembly legislature state county treasury justice".split(" "),
);
