import { VOWING } from "../../lexicon/outright-words.ts";
import { TAG } from "../../tag.ts";
import { clausesOf } from "../clauses.ts";
import type { IssueWords } from "../issue-words.ts";
import type { SaidClosely } from "../said-closely.ts";
import type { StanceReading } from "../stance-reading.ts";
import { Clause } from "./clause.ts";
import { objectWay } from "./deeds.ts";
import { demandOf } from "./demand.ts";
import { heldWay } from "./held.ts";
import { readSpeech } from "./speech.ts";
import { lastSide, sideAt, thingsIn } from "./things.ts";
import { missedWay, neededWay, worthOf } from "./worth.ts";

/** What words say outright of what is contested, by the way they say it; each from -1 (against what is proposed) to 1 (for it), 0 for nothing. */
export interface Outright {
  /** Something is to be done with it: “called on them to halt the raids”, “the zone should stay”. */
  readonly demanded: number;
  /** It is judged, by the cue or by the words: “criticised the charge”, “I support the ban”. */
  readonly held: number;
  /** It is called something: “the ban is unfair”. */
  readonly valued: number;
  /** It does good or harm: “the levy would hurt shops”. */
  readonly worked: number;
  /** It is needed or wanted. */
  readonly needed: number;
  /** It is told what would be without it. */
  readonly missed: number;
}

/** Words and their issue -> what they say of it outright. What others hold, questions and conditions say nothing. */
export function outright(reading: StanceReading, said: SaidClosely, issue: IssueWords): Outright {
  const sums = { demanded: 0, held: 0, valued: 0, worked: 0, needed: 0, missed: 0 };
  const speech = readSpeech(reading, said);
  const last = lastSide(reading, said, issue);
  let heard = 0;
  let demands = false;
  let commanded = false;
  clausesOf(reading, said).forEach((tokens, c) => {
    const clause = new Clause(reading, tokens);
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
    if ((said.asked || bargain || isOthersOrOpen(clause, said)) && !doubted) {
      demands = false;
      return;
    }
    const going = first ? speech.wants : demands && /^(?:and|or)$/.test(clause.joint);
    const demand = demandOf(reading, clause, things, issue, speech, going);
    demands = demand.is;
    const full = isTakenBack(reading, clause) ? TAKEN_BACK : 1;
    const worth = worthOf(clause, things, issue, speech, first);
    const denied = first && speech.denies && clause.has("that");
    const turn = denied ? -full : full;
    const held = heldWay(clause, things, issue, speech);
    sums.demanded += (doubted ? -1 : 1) * full * demand.way;
    if (first && !speech.wants) sums.held += full * speech.judges * objectWay(clause, things, issue, 0);
    // “denied that she opposed it”: nor is that a yes
    sums.held += denied ? Math.min(0, -full * held) : full * held;
    sums.valued += turn * worth.valued;
    sums.worked += turn * worth.worked;
    sums.needed += full * neededWay(clause, things, issue, speech);
    sums.missed += full * missedWay(clause, things);
  });
  return {
    demanded: clamp(sums.demanded),
    held: clamp(sums.held),
    valued: clamp(sums.valued),
    worked: clamp(sums.worked),
    needed: clamp(sums.needed),
    missed: clamp(sums.missed),
  };
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
  return (
    /^(?:but|if|unless|although|though)$/.test(small[next] ?? "") ||
    (small[next] === "and" && small[next + 1] === "now")
  );
}

/** How much of what is said counts then. */
const TAKEN_BACK = 0.3;

function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
