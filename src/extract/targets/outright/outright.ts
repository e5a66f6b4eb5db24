import { VOWING } from "../../lexicon/outright-words.ts";
import { TAG } from "../../tag.ts";
import type { IssueWords } from "../issue-words.ts";
import { range } from "../said.ts";
import type { SaidClosely } from "../said-closely.ts";
import type { StanceReading } from "../stance-reading.ts";
import type { Clause } from "./clause.ts";
import { demandOf } from "./demand.ts";
import { didWay, feltWay } from "./felt.ts";
import { heldWay, voicedWay } from "./held.ts";
import { lastOf } from "./last.ts";
import { leftWay, missedWay, neededWay, spentWay } from "./needed.ts";
import { objectWay } from "./objects.ts";
import { isSelf, type Speech } from "./speech.ts";
import { times, type Way } from "./telling.ts";
import { sideAt, thingsIn } from "./things.ts";
import { worthOf } from "./worth.ts";

/** The ways in which words say outright where they stand on what is contested. */
export const OUTRIGHT = [
  // Something is to be done with it: “called on them to halt the raids”, “the zone should stay”
  "demanded",
  // It is judged, by the cue or by the words: “criticised the charge”, “I support the ban”
  "held",
  // It is called something: “the ban is unfair”
  "valued",
  // It does good or harm: “the levy would hurt shops”
  "worked",
  // It is needed or wanted
  "needed",
  // It is told what would be without it
  "missed",
] as const;
export type OutrightWay = (typeof OUTRIGHT)[number];

/** What words say outright of what is contested. */
export interface Outright {
  /** By the way they say it from -1 (against what is proposed) to 1 (for it), 0 for nothing. */
  readonly sides: Readonly<Record<OutrightWay, number>>;
  /** The tokens that say it, beside what is contested. */
  readonly by: Readonly<Record<OutrightWay, readonly number[]>>;
}

/** Words and their issue -> what they say of it outright. What others hold, questions and conditions say nothing. */
export function outright(reading: StanceReading, said: SaidClosely, issue: IssueWords): Outright {
  const sides = { demanded: 0, held: 0, valued: 0, worked: 0, needed: 0, missed: 0 };
  const by = { demanded: [], held: [], valued: [], worked: [], needed: [], missed: [] } as Record<
    OutrightWay,
    number[]
  >;
  const { speech, clauses } = said;
  const last = lastOf(reading, said, issue);
  let heard = 0;
  let demands = false;
  let commanded = false;
  let selfBefore = false;
  clauses.forEach((clause, c) => {
    const first = c === 0;
    const things = thingsIn(reading, clause, issue, heard, last);
    for (const { k } of things) {
      const side = sideAt(reading, issue, clause.token(k));
      if (Math.abs(side) > Math.abs(heard)) heard = side;
    }
    // “Show me that page and I'll vote for it”
    const bargain = commanded && clause.joint === "and" && clause.find((k) => VOWING.has(clause.word(k))) !== -1;
    commanded = speech.direct && clause.tag(0) === TAG.VERB && clause.word(0) === clause.lemma(0);
    const doubted = first && said.verb === "doubt";
    const goesOn = selfBefore && isLeftOut(clause);
    selfBefore = goesOn || opensWithSelf(speech, clause);
    if ((said.asked || bargain || isOthersOrOpen(clause, said)) && !doubted) {
      demands = false;
      return;
    }
    const tells = things.length > 0 || clause.find((k) => clause.hasStem(k, issue.predicate)) !== -1;
    if (!tells && !ON.test(clauses[c + 1]?.joint ?? "")) {
      demands = false;
      return;
    }
    const telling = { clause, things, issue, speech, first, goesOn };
    const going = first ? speech.wants : demands && ON.test(clause.joint);
    const demand = demandOf(reading, telling, going);
    demands = demand.is;
    if (!tells) return;
    const full = isTakenBack(reading, clause) ? TAKEN_BACK : 1;
    const worth = worthOf(telling);
    const denied = first && speech.denies && clause.has("that");
    const held = times(denied ? -full : full, heldWay(telling));
    const refused = first && speech.refuses;
    add("demanded", times((doubted !== refused ? -1 : 1) * full, demand.way), first && speech.wants);
    if (first && !speech.wants) add("held", times(full * speech.judges, objectWay(telling, 0)), true);
    if (first && speech.voices) add("held", times(full, voicedWay(telling)));
    // “denied that she opposed it”: nor is that a yes
    if (!denied || held.side < 0) add("held", held, denied);
    add("held", times(full, feltWay(telling)));
    add("held", times(full, didWay(telling)));
    add("valued", times(denied ? -full : full, worth.valued), first && (speech.names || denied));
    add("worked", times(denied ? -full : full, worth.worked), first && (speech.fears || denied));
    add("needed", times(full, neededWay(telling)));
    add("needed", times(full, leftWay(telling)));
    add("needed", times(full, spentWay(telling)));
    add("missed", times(full, missedWay(telling)));

    function add(name: OutrightWay, way: Way, byCue = false): void {
      if (way.side === 0) return;
      sides[name] += way.side;
      if (byCue && said.cue !== null) by[name].push(...range(said.cue));
      by[name].push(...way.by.map((k) => clause.token(k)));
    }
  });
  for (const name of OUTRIGHT) sides[name] = clamp(sides[name]);
  return { sides, by };
}

/** “... and would vote for it”, “... but now opposes it” */
function isLeftOut(clause: Clause): boolean {
  if (!/^(?:and|but)$/.test(clause.joint)) return false;
  const tag = clause.tag(0);
  return tag === TAG.AUX || tag === TAG.ADV || (tag === TAG.VERB && !/ing$/.test(clause.word(0)));
}

/** “She had listened”, “that they would” */
function opensWithSelf(speech: Speech, clause: Clause): boolean {
  return isSelf(speech, clause, clause.word(0) === "that" ? 1 : 0);
}

/** It tells what others hold, or leaves open whether it is so. */
function isOthersOrOpen(clause: Clause, { nested }: SaidClosely): boolean {
  return (
    clause.joint === "if" || clause.joint === "unless" || clause.has("whether") || clause.at.some((i) => nested.has(i))
  );
}

/** “I like the meadow, but ...”, “would accept it if ...” */
function isTakenBack({ small }: StanceReading, clause: Clause): boolean {
  const { at } = clause;
  if (
    clause.find((k) => clause.word(k) === "long" && clause.word(k - 1) === "as" && clause.word(k + 1) === "as") !== -1
  )
    return true;
  const end = (at.at(-1) ?? 0) + 1;
  const next = small[end] === "," ? end + 1 : end;
  // “We need it if we want better buses”
  if (small[next] === "if" && /^(?:want|wants|hope|care)$/.test(small[next + 2] ?? "")) return false;
  return (
    /^(?:but|if|unless|although|though)$/.test(small[next] ?? "") ||
    (small[next] === "and" && small[next + 1] === "now")
  );
}

/** What joins a clause that may go on with what the one before says is to be done. */
const ON = /^(?:and|or)$/;
/** How much of what is said counts then. */
const TAKEN_BACK = 0.3;

function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
