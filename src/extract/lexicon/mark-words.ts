/** What tells beside a person's name of a party, and that the person stands for an office. In small letters; written down by hand. */

/** Words for a party -> one word for each. */
export const PARTIES: ReadonlyMap<string, string> = new Map([
  ["republican", "republican"],
  ["gop", "republican"],
  ["democratic", "democratic"],
  ["democrat", "democratic"],
  ["libertarian", "libertarian"],
  ["green", "green"],
]);

/** Whoever is one stands for an office. */
export const STANDING_NOUNS: ReadonlySet<string> = new Set(
  "candidate nominee front-runner frontrunner hopeful contender challenger".split(" "),
);

/** Whose these are stands for one, too. */
export const SUPPORTING_NOUNS: ReadonlySet<string> = new Set(
  "campaign camp rally rallies supporter supporters candidacy delegates voters".split(" "),
);
