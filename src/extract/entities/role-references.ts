import type { DraftEntity, Placed } from "./draft.ts";
import { nounKind, roleHead } from "./nouns.ts";
import type { Memory } from "./places.ts";
import { GENDERED } from "./stated-roles.ts";
import { OFFICE_MODIFIERS } from "./words.ts";

/** "the mayor", "the social media company", "her spokesman": a noun that refers back. */
export interface RoleReference {
  /** Its base form, in the singular. */
  readonly lemma: string;
  readonly plural: boolean;
  /** The other words of its phrase, in small letters. */
  readonly modifiers: readonly string[];
  /** Whose: "her" spokesman, the department's director, the mayor of Port Ellery. */
  readonly of: DraftEntity | null;
  /** It names who says something, so that somebody must be meant. */
  readonly source: boolean;
  readonly place: Placed;
}

export interface Resolved {
  readonly entity: DraftEntity;
  readonly confidence: number;
}

/**
 * Whom a role means: who holds it by the text's own words, else a body whose name has the noun, else the kind of thing that was named last.
 * Of those alike the first.
 */
export function resolveRole(
  candidates: readonly (readonly DraftEntity[])[],
  memory: Memory,
  role: RoleReference,
): Resolved | null {
  const head = roleHead(role.lemma);
  const kind = nounKind(role.lemma);
  let best: DraftEntity | null = null;
  let bestScore = MIN_SCORE;
  let second = MIN_SCORE;
  for (const entities of candidates) {
    for (const entity of entities) {
      if (entity === best || entity.plural !== role.plural) continue;
      const score = scoreOf(entity);
      if (score > bestScore) {
        second = bestScore;
        bestScore = score;
        best = entity;
      } else if (score > second) second = score;
    }
  }
  if (best === null) return null;
  return { entity: best, confidence: Math.min(0.95, 0.45 + 0.1 * bestScore + 0.12 * Math.min(2, bestScore - second)) };

  function scoreOf(entity: DraftEntity): number {
    const evidence = evidenceFor(entity);
    if (evidence === 0) return 0;
    const { seen } = entity;
    if (seen === null) return entity.named ? evidence - 1.5 : 0;
    const own = isHead(entity) ? (entity.administration?.seen?.last.sentence ?? 0) : 0;
    const sentences = role.place.sentence - Math.max(seen.last.sentence, own);
    const near = -0.35 * Math.log2(1 + Math.max(0, sentences));
    const spoke = memory.speaker?.entity === entity ? 0.4 : 0;
    const subject = seen.last.subject ? 0.2 : 0;
    const often = 0.15 * Math.log2(1 + seen.count);
    return evidence + near + spoke + subject + often + ofOwner(entity.owner);
  }

  /** "The president" of whom the article only says "the Holt administration". */
  function isHead(entity: DraftEntity): boolean {
    return head === "president" && entity.administration !== null;
  }

  /** "The officials" may be the state officials; "Defense officials" are not. */
  function fitsUnnamed(entity: DraftEntity): boolean {
    const said = role.modifiers.filter((word) => word !== "the" && word !== "these" && word !== "those");
    return !role.plural || said.every((word) => entity.words.includes(word));
  }

  /** Of two campaigns the one of whom the article tells most. */
  function ofOwner(owner: DraftEntity | null): number {
    if (owner === null) return 0;
    const { seen } = owner;
    const near = seen === null ? -1 : -0.2 * Math.log2(1 + Math.max(0, role.place.sentence - seen.last.sentence));
    return near + 0.6 * Math.log2(1 + (seen?.count ?? 0));
  }

  /** How many of the phrase's other words its name has. */
  function matching({ words }: DraftEntity): number {
    let found = 0;
    for (const word of role.modifiers) if (words.includes(word)) found += 1;
    return found;
  }

  function evidenceFor(entity: DraftEntity): number {
    if (kind === "person" && entity.named && entity.kind !== "person") return 0;
    const held = entity.roles.find((one) => one.head === head);
    if (held !== undefined) {
      if (role.of !== null && held.of !== null && held.of !== role.of) return 0;
      return 3 + (role.of !== null && held.of === role.of ? 1.5 : 0) + 0.5 * matching(entity);
    }
    if (isHead(entity) && !entity.roles.some((one) => OFFICES_APART.has(one.head))) return 2.4;
    if (entity.head !== null && !entity.named && roleHead(entity.head) === head)
      return fitsUnnamed(entity) ? 2.8 + 0.3 * matching(entity) : 0;
    if (!entity.named && !entity.plural && entity.kind === "person" && ANYBODY.has(role.lemma))
      return fitsGender(entity, role.lemma) ? 2.2 : 0;
    if (isBroader(entity, head)) return 2.2 + 0.3 * matching(entity);
    if (kind === null || kind === "document") return 0;
    if (kind === "person") {
      if (role.of !== null || !role.source || role.plural || entity.kind !== "person" || !entity.named) return 0;
      if (!EPITHETS.has(head) || role.modifiers.some((word) => OTHERS.has(word))) return 0;
      // “the band leader”, “the party official”: what leads says which one
      if (ANYWHERE.has(head) && role.modifiers.some((word) => !OF_TIME.has(word) && !OFFICE_MODIFIERS.has(word)))
        return 0;
      if (OFFICES_APART.has(head) && entity.roles.some((one) => one.head !== head && OFFICES_APART.has(one.head)))
        return 0;
      if (!fitsGender(entity, role.lemma)) return 0;
      // an article calls those by such nouns of whom it tells most
      return entity.seen === null ? 0 : (OFFICES_APART.has(head) ? 0.3 : 0.5) + 0.3 * Math.log2(1 + entity.times);
    }
    if (entity.kind !== "agency" && entity.kind !== "group" && entity.kind !== "outlet") return 0;
    if (role.of !== null && (entity.head !== head || (entity.owner !== null && entity.owner !== role.of))) return 0;
    if (entity.words.includes(head) || entity.head === head) return 3 + matching(entity);
    if (head === "party" && entity.words.some((word) => PARTIES.has(word))) return 2;
    if (!entity.named) return 0;
    if (hasInItsLetters(entity, head)) return 2;
    if (!OF_ANY_NAME.has(head)) return 0;
    // “the company” after “the Quay Fund”: a fund would be called the fund
    if (COMPANIES.has(head) && entity.words.some((word) => NO_COMPANIES.has(word))) return 0;
    if (entity.kind === kind) return 1.6 + matching(entity);
    return head === "company" && entity.kind === "outlet" ? 1.1 + matching(entity) : 0;
  }
}

function fitsGender({ gender }: DraftEntity, lemma: string): boolean {
  const said = GENDERED.get(lemma) ?? (lemma.endsWith("man") ? "he" : null);
  return said === null || gender[said === "he" ? "she" : "he"] <= gender[said];
}

/** "The panel" after "a United Nations tribunal", "the agency" after "the Ferry Bureau". */
function isBroader(entity: DraftEntity, head: string): boolean {
  const narrower = BROADER.get(head);
  if (narrower === undefined || entity.kind === "person") return false;
  if (!entity.named) return entity.head !== null && narrower.has(entity.head);
  return narrower.has(entity.words.at(-1) ?? "");
}

/** "The bureau" of the FBI, "the committee" of the DNC: letters that the article does not spell out, and one of them is the noun's. */
function hasInItsLetters({ name, words }: DraftEntity, head: string): boolean {
  return (
    SPELT.has(head) &&
    words.length === 1 &&
    /^\p{Lu}{3,6}$/u.test(name) &&
    name.slice(1).includes(head.charAt(0).toUpperCase())
  );
}

/** They say no more of somebody who was introduced by another noun. */
const ANYBODY = new Set(["man", "woman", "person", "individual"]);
/** Nouns of bodies that take up narrower ones. */
export const BROADER: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ["panel", "committee commission tribunal subcommittee court board jury bench council panel"],
    ["agency", "department bureau administration commission service authority ministry"],
    ["group", "coalition alliance organization association union committee movement"],
    ["organization", "group association charity alliance foundation nonprofit think-tank union federation"],
    ["company", "retailer carrier automaker manufacturer startup bank broadcaster developer maker"],
    ["department", "police"],
    ["union", "association federation teamsters brotherhood"],
    ["committee", "panel subcommittee"],
    ["newspaper", "times post journal tribune herald gazette courier chronicle globe news enquirer inquirer sun star"],
    ["school", "university college academy"],
  ].map(([noun = "", narrower = ""]) => [noun, new Set(narrower.split(" "))] as const),
);
/** What it takes to be meant at all. */
const MIN_SCORE = 0.6;
/** Nouns that an article uses for whoever it is about. */
const EPITHETS = new Set(
  (
    "candidate senator governor president businessman billionaire mogul magnate front-runner lawmaker representative actor actress " +
    "neurosurgeon surgeon veteran author nominee leader official executive politician star host"
  ).split(" "),
);
/** Whoever is said to hold one of these is not meant by another. */
const OFFICES_APART = new Set("senator governor president representative mayor judge".split(" "));
/** Nouns that names are made of which are written in letters. */
const SPELT = new Set(
  "bureau agency administration association committee commission department council union party federation institute alliance".split(
    " ",
  ),
);
const COMPANIES = new Set(
  "company firm corporation business retailer carrier automaker manufacturer startup bank broadcaster chain maker airline insurer lender".split(
    " ",
  ),
);
const NO_COMPANIES = new Set(
  "fund foundation university college school institute church party union association committee council court department league society".split(
    " ",
  ),
);
/** Found in every body, so that another noun before them tells of whom there is talk. */
const ANYWHERE = new Set("leader official executive host star author officer manager director".split(" "));
const OF_TIME = new Set("the this that former retired then new late longtime old young".split(" "));
/** Bodies that a name without the noun may name. */
const OF_ANY_NAME = new Set(
  (
    "company firm corporation group organization organisation agency outlet newspaper paper network magazine website site bank nonprofit charity union " +
    "federation pac publication retailer channel broadcaster startup carrier automaker manufacturer business board non-profit chain maker airline insurer lender tabloid"
  ).split(" "),
);
/** They say that somebody else is meant. */
const OTHERS = new Set(["other", "another", "second", "third", "next", "same", "average"]);
const PARTIES = new Set("democrats republicans gop dems tories labour democratic republican".split(" "));
