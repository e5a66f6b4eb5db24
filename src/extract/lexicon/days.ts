/** Words that say when, after which a phrase does not go on. */
export const DAYS: ReadonlySet<string> = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight earlier later recently " +
    "january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec. " +
    "last this next"
  ).split(" "),
);
