import { NEGATORS } from "../lexicon/small-words.ts";
import type { Said } from "./said.ts";
import type { Signs } from "./signs.ts";
import type { StanceReading } from "./stance-reading.ts";

/** What the manner of a statement tells of whether it takes a side, each 0 or 1, whatever the issue. */
export const MANNERS = [
  "asks",
  "asked",
  "undecided",
  "limited",
  "onlyIf",
  "commits",
  "demand",
  "cueJudges",
  "report",
  "values",
  "ought",
  "would",
  "denies",
  "past",
  "figures",
  "direct",
  "first",
  "exclaims",
  "but",
  "nested",
] as const;
export type Manner = Readonly<Record<(typeof MANNERS)[number], number>>;

/** @param nested tokens of what the words tell of others */
export function mannerOf(reading: StanceReading, said: Said, content: Signs, nested: ReadonlySet<number>): Manner {
  const { act, form } = said.spoken;
  const cue = said.cueSigns;
  const small = said.inside.slice(0, READ_MAX).map((i) => reading.small[i] ?? "");
  const text = small.join(" ");
  const has = (words: ReadonlySet<string>) => flag(small.some((word) => words.has(word)));
  return {
    asks: flag(small.includes("?")),
    asked: flag(said.asked),
    undecided: flag(UNDECIDED.test(text)),
    limited: flag(LIMITED.test(text)),
    onlyIf: flag(ONLY_IF.test(text)),
    commits: flag(act === "promise" || act === "order"),
    demand: flag(act === "demand"),
    cueJudges: flag(cue.approve !== 0 || cue.reject !== 0 || cue.doubt !== 0),
    report: flag(REPORTS.has(said.verb)),
    values: flag(content.good !== 0 || content.bad !== 0),
    ought: flag(OUGHT_TO.test(text)),
    would: flag(small.includes("would")),
    denies: has(NEGATORS),
    past: has(PAST),
    figures: flag(small.some((word) => /\d/.test(word))),
    direct: flag(form === "direct"),
    first: has(FIRST),
    exclaims: flag(small.includes("!")),
    but: flag(small.includes("but")),
    nested: flag(nested.size > 0),
  };
}

function flag(is: boolean): number {
  return is ? 1 : 0;
}

/** Tokens that are read of a long statement. */
const READ_MAX = 60;
const FIRST = new Set(["i", "we", "my", "our", "us", "me"]);
const REPORTS = new Set("accord find show report estimate put describe read".split(" "));
const PAST = new Set(["was", "were", "had", "did"]);
const OUGHT_TO = /\b(?:should|must|ought|needs?|has to|have to)\b/;
const UNDECIDED =
  /(?:not|n't|yet) (?:yet )?(?:decid|tell|know|made up)|undecided|had not yet|\bwhether\b|too early|no position|open mind/;
/** Taken back in part. */
const LIMITED =
  /\bonly (?:if|for|when|after|until|with|to|as|in|by)\b|\bas long as\b|\bunless\b|\bprovided\b|\bbut not\b|\bexcept\b|\bbut (?:he|she|they|it|wants?|wanted|only|the|a|we|i)\b|\bif\b/;
const ONLY_IF =
  /\bonly (?:if|for|when|after)\b|\bas long as\b|\bunless\b|\bbut not\b|\bexcept\b|\b(?:accept|support|agree|back|take|live)\b.*\bif\b/;
