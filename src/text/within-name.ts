/**
 * A body's name -> the shorter names that it may be printed under once its place or owner is known: "health authority" of "harrow county health authority" and of
 * "health authority of harrow county". Names as they are compared, in small letters; each of two words or more.
 */
export function shorterNames(own: string): string[] {
  const words = own.split(" ");
  const tails = words.flatMap((word, at) => {
    const before = words.slice(0, at);
    const isOwned = at > 0 && at <= BEFORE_MOST && !before.some((one) => JOINS.has(one) || OTHERS.has(one));
    return isOwned && !JOINS.has(word) ? [words.slice(at)] : [];
  });
  const of = words.findIndex((word) => word === "of" || word === "in");
  const isPlaced = of > 0 && words.length - of <= BEFORE_MOST + 1 && !MATTERS.has(words[of - 1] ?? "");
  return [...tails, ...(isPlaced ? [words.slice(0, of)] : [])]
    .filter((name) => name.length > 1)
    .map((name) => name.join(" "));
}

/** Words of a place or an owner: "New York State" has three. */
const BEFORE_MOST = 3;

/** What stands before these has the body as its matter and is another one: "Friends of the Harbor Police". */
const JOINS = new Set("of for the and in on to at against with by from &".split(" "));

/** Of two bodies that differ in one of these each is its own: "South Harbor Council", "Junior Harbor Guard". */
const OTHERS = new Set(
  (
    "north south east west northern southern eastern western central upper lower new old former first second third anti pro non junior senior youth student " +
    "young women mens womens deputy vice assistant shadow sub joint"
  ).split(" "),
);

/** After these "of" leads to what a body is for, not to where it is: "State Department of Transportation". */
const MATTERS = new Set("department dept ministry office bureau division board society association friends".split(" "));
