import type { Act } from "../../model/index.ts";
import { NEGATORS } from "../lexicon/small-words.ts";
import { phrasal } from "../lexicon/stance-phrases.ts";
import { stanceBit } from "../lexicon/stance-words.ts";
import { TAG } from "../tag.ts";
import { wordAt } from "../word-at.ts";
import { clausesOf, isFiniteClause } from "./clauses.ts";
import { figuresIn, sameFigure } from "./figures.ts";
import type { IssueWords } from "./issue-words.ts";
import { range, type Said } from "./said.ts";
import type { SaidClosely } from "./said-closely.ts";
import { isNegated } from "./signs.ts";
import { type StanceReading, stanceAt, stemsAt } from "./stance-reading.ts";
import { thingsIn } from "./things.ts";

/** Which way words go: above 0 toward what an issue proposes, below 0 against it, from -1 to 1. */
export interface Direction {
  /** By what is to be done: “scrap the plan”, “would not reverse the ban”. */
  readonly deed: number;
  /** By how it is spoken of: “the ban is joyless”. */
  readonly value: number;
  /** The same where the cue calls it so: called it “a tax on ...”. */
  readonly called: number;
  /** By whether it is so: “repairs would not cost £2.3m”. */
  readonly fact: number;
  /** By the figure: “puts it at £900,000”. */
  readonly figure: number;
}

/**
 * Words and their issue -> their direction. In each clause what is contested has a side, and every word that ends, rejects or denies turns
 * it round: “a motion to end the toll”, where the toll should come off, goes toward that; “would veto the toll’s end” against it.
 */
export function direction(reading: StanceReading, said: SaidClosely, issue: IssueWords): Direction {
  const cue = readCue(reading, said);
  const brief = said.to - said.from <= BRIEF;
  let deed = 0;
  let value = 0;
  let fact = 0;
  clausesOf(reading, said).forEach((clause, c) => {
    const governed = c === 0 && (cue.doubts || cue.wants || !isFiniteClause(reading, clause));
    const things = thingsIn(reading, clause, issue);
    const weight = Math.max(0, ...things.map((thing) => thing.weight));
    const lean = things.reduce((sum, thing) => sum + thing.side * thing.weight, 0);
    const whole = things.some((thing) => thing.whole);
    const side = whole || lean >= 0 ? 1 : -1;
    const { turns, speaks, ends, doubts, praise, weighs } = readClause(
      reading,
      clause,
      new Set(things.map(({ at }) => at)),
    );
    // “watch the gulls”, where gulls should be shot: what somebody wants of them is not their being rid of or not
    const telling = whole || issue.parity === 1 || ends;
    if (!clause.some((i) => said.nested.has(i))) {
      const turned = (turns + (governed ? cue.turns : 0)) % 2 === 0 ? 1 : -1;
      const loud = weighs && !ends ? 0 : Math.max(speaks, governed && cue.speaks ? 1 : 0);
      // “welcomed the retreat”: with no word of what from, a short content means the issue
      const held = weight === 0 && ends && brief ? IMPLIED : weight;
      if (telling && !said.asked && (ends || !cue.doubts || cue.judges)) deed += turned * side * loud * held;
      value += Math.sign(praise) * side * weight * (cue.doubts ? -1 : 1);
    }
    const denials = doubts + (governed && cue.doubts ? 1 : 0) + issue.negators;
    fact += assertion(reading, clause, issue) * (denials % 2 === 0 ? 1 : -1);
  });
  const called = NAMING.has(said.verb) ? clamp(2 * value) : 0;
  return { deed: clamp(deed), value: clamp(value), called, fact: clamp(fact), figure: figureOf(reading, said, issue) };
}

/** What the cue does with that which it governs. */
function readCue(reading: StanceReading, { cue, spoken }: Said) {
  const at = cue === null ? [] : range(cue);
  const has = (mask: number) => at.some((i) => (stanceAt(reading, i) & mask) !== 0);
  const ruledOut = at.some((i) => phrasal(reading, i) < 0);
  return {
    turns: at.filter((i) => turnsCue(reading, i)).length,
    speaks: has(REJECT | APPROVE | DOUBT | BLAME) || phrasal(reading, cue?.from ?? 0) !== 0 || COMMITS.has(spoken.act),
    doubts: has(DOUBT) || ruledOut,
    judges: has(REJECT | APPROVE) || ruledOut,
    // “demanded that the bags be opened”: a clause is wanted as an object is
    wants: COMMITS.has(spoken.act),
  };
}

function turnsCue(reading: StanceReading, i: number): boolean {
  if (NEGATORS.has(reading.small[i] ?? "")) return true;
  const phrase = phrasal(reading, i);
  if (phrase !== 0) return phrase < 0;
  const classes = stanceAt(reading, i);
  return (classes & (REJECT | DOUBT | BLAME)) !== 0 && (classes & APPROVE) === 0;
}

/** What the words of a clause do with the things in it. */
function readClause(reading: StanceReading, clause: readonly number[], things: ReadonlySet<number>) {
  const { small } = reading;
  const [first = -1] = things;
  const read = { turns: 0, speaks: 0, ends: false, doubts: 0, praise: 0, weighs: false };
  clause.forEach((i, at) => {
    const word = small[i] ?? "";
    if (NEGATORS.has(word) && small[clause[at + 1] ?? -1] !== "only") {
      read.turns += 1;
      return;
    }
    if (MODALS.has(word)) read.speaks = 1;
    if (things.has(i)) return;
    // “would review the plan”: no side is taken by that
    if (i < first && first - i < REACH && reading.tags[i] === TAG.VERB && WEIGHING.has(reading.lemmas[i] ?? ""))
      read.weighs = true;
    const classes = stanceAt(reading, i);
    const phrase = phrasal(reading, i);
    const doing = isDoing(reading, i);
    // “the toll must go”, “the strike has to end now”: it is itself what ends
    if (first !== -1 && first < i && isToGo(reading, clause, at)) {
      read.turns += 1;
      read.ends = true;
      read.speaks = 1;
      return;
    }
    if (phrase < 0 || (phrase === 0 && doing && (classes & (END | REJECT)) !== 0)) {
      // “the gate would prevent drownings”: it is something else that it ends
      if (first !== -1 && first < i && !isPassive(reading, i)) {
        if (clause.slice(at + 1, at + 5).some((k) => (stanceAt(reading, k) & BAD) !== 0)) read.praise += 2;
        return;
      }
      read.turns += 1;
      read.ends = true;
      read.speaks = 1;
    } else if (phrase > 0 || (classes & APPROVE) !== 0) read.speaks = Math.max(read.speaks, 0.8);
    else if (doing && (classes & FURTHER) !== 0 && i < first && first - i < REACH)
      read.speaks = Math.max(read.speaks, 0.5);
    if ((classes & DOUBT) !== 0) read.doubts += 1;
    const kind = ((classes & GOOD) !== 0 ? 1 : 0) - ((classes & BAD) !== 0 ? 1 : 0);
    if (kind !== 0) read.praise += isNegated(reading, clause, at) ? -kind : kind;
  });
  return read;
}

/** A verb of ending after “must” or “to”, and nothing after it that it could end. */
function isToGo({ small, lemmas, tags }: StanceReading, clause: readonly number[], at: number): boolean {
  const verb = clause[at] ?? -1;
  if (!GOING.has(lemmas[verb] ?? "")) return false;
  const before = small[clause[at - 1] ?? -1] ?? "";
  const bound = MODALS.has(before) || (before === "to" && BINDING.has(lemmas[clause[at - 2] ?? -1] ?? ""));
  return bound && clause.slice(at + 1).every((i) => tags[i] === TAG.ADV || AT_ONCE.has(small[i] ?? ""));
}
const GOING = new Set(["go", "end", "stop", "cease", "fall", "die", "close"]);
const BINDING = new Set(["have", "need", "ought", "get", "go"]);
const AT_ONCE = new Set("now today tonight tomorrow at once this week month year as soon possible for good".split(" "));

/** A verb, a noun or an adjective; in capitals the tagger takes them for names (“be SCRAPPED”). */
function isDoing({ tags }: StanceReading, i: number): boolean {
  return DOING.has(tags[i] ?? TAG.X) || (tags[i] === TAG.PROPN && tags[i - 1] === TAG.AUX);
}

/** “the toll was put off”, “wants it scrapped” */
function isPassive(reading: StanceReading, i: number): boolean {
  const { small, tags } = reading;
  return (
    tags[i - 1] === TAG.AUX ||
    BE.test(wordAt(reading, i - 1)) ||
    /(?:ed|en|wn|put|cut|shut|off|down|out)$/.test(small[i] ?? "")
  );
}
const BE = /^(?:be|been|being|is|are|was|were|not|get|got)$/;

/** The share of the proposition's words that a clause holds, those with a denial shortly before them taken off. */
function assertion(reading: StanceReading, clause: readonly number[], { proposed }: IssueWords): number {
  const seen = new Set<string>();
  let sum = 0;
  clause.forEach((i, at) => {
    const stem = stemsAt(reading, i).find((one) => proposed.has(one) && !seen.has(one));
    if (stem === undefined) return;
    seen.add(stem);
    sum += isNegated(reading, clause, at) ? -1 : 1;
  });
  return proposed.size === 0 ? 0 : sum / proposed.size;
}

function figureOf({ text, tokens }: StanceReading, { content }: Said, { figures }: IssueWords): number {
  if (figures.length === 0) return 0;
  const words = content.map(({ from, to }) => text.slice(tokens.starts[from], tokens.ends[to - 1]));
  return sameFigure(figuresIn(words.join(" ")), figures);
}

function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value));
}

/** Tokens of a content so short that what it ends needs no name. */
const BRIEF = 7;
const IMPLIED = 0.4;
/** Tokens from a verb to its object. */
const REACH = 6;
const APPROVE = stanceBit("approve");
const REJECT = stanceBit("reject");
const DOUBT = stanceBit("doubt");
const END = stanceBit("end");
const FURTHER = stanceBit("further");
const BLAME = stanceBit("blame");
const GOOD = stanceBit("good");
const BAD = stanceBit("bad");
const DOING: ReadonlySet<number> = new Set([TAG.VERB, TAG.NOUN, TAG.ADJ]);
const NAMING = new Set(
  "call describe label brand dub blast slam dismiss deride denounce hail praise laud condemn characterise characterize".split(
    " ",
  ),
);
const WEIGHING = new Set("review consider examine discuss debate assess evaluate weigh study read await".split(" "));
/** Who does so wants what they name. */
const COMMITS: ReadonlySet<Act> = new Set(["demand", "request", "order", "promise"]);
const MODALS = new Set(["should", "must", "ought", "need", "needs", "shall"]);
