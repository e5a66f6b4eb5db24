import { BODY_NOUNS, DOCUMENT_NOUNS, OFFICES, PERSON_NOUNS } from "./words.ts";

/** Whether a noun's base form is one for a person: listed, or made like one ("banker", "dermatologist"). */
export function isPersonNoun(lemma: string): boolean {
  const known = persons.get(lemma);
  if (known !== undefined) return known;
  if (persons.size > KNOWN_MAX) persons.clear();
  const made = namesPerson(lemma);
  persons.set(lemma, made);
  return made;
}

/** What is known of a noun never changes, so that remembering it cannot change a result. */
const persons = new Map<string, boolean>();
const kinds = new Map<string, NounKind | null>();
const KNOWN_MAX = 50_000;

function namesPerson(lemma: string): boolean {
  const last = lemma.slice(lemma.lastIndexOf("-") + 1);
  if (PERSON_NOUNS.has(lemma) || PERSON_NOUNS.has(last) || lemma.endsWith("-year-old")) return true;
  return (
    /(?:man|woman|person|ist|ician|grapher|ologist|eer)$/.test(last) ||
    (/(?:[^aeiou]er|[a-z]tor|sor)$/.test(last) && !NO_PERSONS.has(last))
  );
}

/** End like nouns of persons and are none. */
const NO_PERSONS = new Set(
  (
    "number paper matter order letter answer power water winter summer october september november december center corner chapter quarter offer murder " +
    "member character river weather shelter computer server monitor factor sector doctor tower other whether never ever danger anger banner dinner " +
    "poster wonder border gender register disaster cluster master newspaper twitter newsletter counter transfer error mirror terror motor tenor " +
    "filter encounter chamber timber finger trigger hunger manner super former latter together rather over under after later better earlier " +
    "leader-board per user-name trailer sticker meter liver cover silver fever layer laser buffer barrier carrier minister-ship charter quorum timer theater theatre sensor reactor"
  )
    .split(" ")
    .filter((word) => word !== "member" && word !== "doctor"),
);

export type NounKind = "person" | "agency" | "group" | "outlet" | "document";

/** What a noun with "the" can refer back to; null for what speaks for nobody. */
export function nounKind(lemma: string): NounKind | null {
  const known = kinds.get(lemma);
  if (known !== undefined) return known;
  if (kinds.size > KNOWN_MAX) kinds.clear();
  const kind = kindOf(lemma);
  kinds.set(lemma, kind);
  return kind;
}

function kindOf(lemma: string): NounKind | null {
  const body = BODY_NOUNS.get(lemma);
  if (body !== undefined) return body;
  if (DOCUMENT_NOUNS.has(lemma)) return "document";
  return isPersonNoun(lemma) ? "person" : null;
}

/** "sen" -> "senator", "senators" -> "senator": the noun that two ways to name a role share. */
export function roleHead(lemma: string): string {
  const plain = lemma.endsWith(".") ? lemma.slice(0, -1) : lemma;
  return HEADS.get(plain) ?? plain;
}

/** Whether somebody may be called by a noun with "the": of other words in a name nobody asks. */
export function mayReferBack(noun: string): boolean {
  return nounKind(noun) !== null || ALL_HEADS.has(noun);
}

/** The head of an office with the word before it: a vice president is no president. */
export function officeHead(before: string, noun: string): string {
  const head = roleHead(noun);
  if (head === "lady") return before === "first" ? "first lady" : head;
  const rank = RANKS.get(before);
  return rank === undefined ? head : `${rank} ${head}`;
}

/** The head of an office as a record has it: "mayor" of "Los Angeles mayor" and of "former mayor of Port Ellery". */
export function heldHead(role: string): string {
  const words = role
    .toLowerCase()
    .replace(/ (?:of|for|at|in) .*$/, "")
    .split(" ");
  return officeHead(words.at(-2) ?? "", words.at(-1) ?? "");
}

/** Ranks that make another office. */
const RANKS: ReadonlyMap<string, string> = new Map([
  ["vice", "vice"],
  ["deputy", "deputy"],
  ["lieutenant", "lieutenant"],
  ["lt", "lieutenant"],
  ["assistant", "assistant"],
]);

/** A noun for people whom an article also calls by another: "demonstrators" are protesters, "the audience" is the crowd. */
export function peopleLike(noun: string): string {
  return PEOPLE.get(noun) ?? noun;
}

const PEOPLE: ReadonlyMap<string, string> = new Map(
  (
    "demonstrator:protester activist:protester marcher:protester heckler:protester audience:crowd attendee:crowd spectator:crowd gathering:crowd " +
    "insider:operative aide:adviser advisor:adviser staffer:adviser pupil:student traveler:passenger traveller:passenger officer:police physician:doctor"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)] as const),
);

/** Nouns that stand for one another. */
const SAME: ReadonlyMap<string, string> = new Map(
  (
    "congressman:representative congresswoman:representative rep:representative spokeswoman:spokesman spokesperson:spokesman councilwoman:councilman " +
    "councilmember:councilman councilor:councillor chairwoman:chairman chair:chairman chairperson:chairman adviser:advisor businesswoman:businessman " +
    "camp:campaign paper:newspaper lawyer:attorney legislator:lawmaker nominee:candidate contender:candidate hopeful:candidate firm:company corporation:company " +
    "organisation:organization prosecutor:attorney frontrunner:front-runner justice:judge pontiff:pope kingdom:country tabloid:newspaper daily:newspaper nation:country non-profit:nonprofit programme:program"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)] as const),
);

/** Nouns and offices -> those that they are read for, {@link roleHead}; and all of these. */
const HEADS: ReadonlyMap<string, string> = new Map([...OFFICES, ...SAME]);
const ALL_HEADS: ReadonlySet<string> = new Set([...SAME.values(), ...OFFICES.values()]);
