/**
 * A word in small letters -> what it shares with its other forms and with nouns made of it: "closing", "closed" and "closure" all come
 * to "clos", "withdrawals" to "withdraw". Hyphenated words give one for each part. Words that every text is full of give none.
 */
export function stemsOf(word: string): readonly string[] {
  if (word.length > LONGEST) return [];
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const made = word
    .replace(/['’]s?$/, "")
    .split(/[-–/]/)
    .flatMap((part) => {
      const bare = part.replace(/[^\p{L}\p{N}]/gu, "");
      return bare.length < 2 || COMMON.has(bare) ? [] : [stem(bare)];
    })
    .filter((part) => !COMMON.has(part));
  if (remembered.size > KNOWN_MAX) remembered.clear();
  remembered.set(word, made);
  return made;
}

/** What is known of a word never changes, so that remembering it cannot change a result. */
const remembered = new Map<string, readonly string[]>();
const KNOWN_MAX = 50_000;
const LONGEST = 60;

function stem(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (/\p{N}/u.test(word) || word.length < 4) return word;
  let left = withoutEnding(word, PLURALS);
  left = withoutEnding(left, INFLECTIONS);
  left = withoutEnding(left, NOUN_ENDINGS);
  return level(left);
}

function withoutEnding(
  word: string,
  endings: readonly (readonly [ending: string, by: string, least: number])[],
): string {
  for (const [ending, by, least] of endings) {
    if (word.endsWith(ending) && word.length - ending.length >= least) return word.slice(0, -ending.length) + by;
  }
  return word;
}

/** "bann" -> "ban", "close" -> "clos", "carry" -> "carri". */
function level(word: string): string {
  const single = word.length > 3 ? word.replace(/([bdfgmnprt])\1$/, "$1") : word;
  return single.length > 3 ? single.replace(/e$/, "").replace(/y$/, "i") : single;
}

/** An ending, what stands in its place, and how many letters must be before it. The first that fits is taken off, and no other. */
const PLURALS = [
  ["ies", "y", 2],
  ["sses", "ss", 2],
  ["shes", "sh", 2],
  ["ches", "ch", 2],
  ["xes", "x", 2],
  ["ss", "ss", 1],
  ["us", "us", 2],
  ["s", "", 3],
] as const;
const INFLECTIONS = [
  ["ying", "y", 3],
  ["ing", "", 3],
  ["eed", "eed", 1],
  ["ied", "y", 2],
  ["ed", "", 3],
] as const;
const NOUN_ENDINGS = [
  ["ation", "at", 4],
  ["ment", "", 4],
  ["ness", "", 4],
  ["sion", "s", 4],
  ["ion", "", 4],
  ["ance", "", 5],
  ["ence", "", 5],
  ["ure", "", 4],
  ["al", "", 6],
  ["ly", "", 4],
  ["er", "", 5],
] as const;

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    "built:build kept:keep sold:sell paid:pay bought:buy brought:bring taught:teach left:leave leaves:leave leaving:leave lost:lose losing:lose losses:lose " +
    "loss:lose met:meet sent:send spent:spend shot:shoot shooting:shoot women:woman men:man children:child kids:child kid:child drove:drive " +
    "driven:drive driving:drive driver:drive drivers:drive grew:grow grown:grow stood:stand fell:fall broken:break broke:break stolen:steal stole:steal " +
    "theft:steal thefts:steal using:use used:use uses:use " +
    "written:write wrote:write writing:write put:put cut:cut dying:die died:die death:die dead:die deaths:die striking:strike struck:strike"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

const COMMON = new Set(
  (
    "the a an and or but nor if then than so as at by for from in into of off on onto out over to under up upon with within without about after " +
    "again against all also am any anybody anyone anything are aren be because been before being between both can could did didn do does doesn doing don " +
    "down during each either else ever every everybody everyone everything few further get gets getting go goes going gone got had has hasn have haven having " +
    "he her here hers herself him himself his how however i im instead is isn it its itself just let like ll many may maybe me might mine more most much " +
    "must my myself near neither never no nobody none not nothing now often once one only other others our ours ourselves own per perhaps " +
    "quite rather re really s said same say saying says see shall she should since some somebody someone something still such t tell tells telling told " +
    "that their theirs them themselves there these they thing things think thinks this those though through till too until us ve very was wasn way " +
    "we well went were weren what whatever when where whether which while who whoever whom whose why will won would wouldn yes yet you your " +
    "yours yourself yourselves word words side sides take takes made make makes making give gives gave given call calls called two first last year years " +
    "day today new mr mrs ms cllr come comes came us ought around always already ago even ca wo nt"
  ).split(" "),
);
