import type { Act } from "../../../model/index.ts";
import {
  BODIES,
  DENYING,
  FAULTING,
  FEARING,
  NAMING,
  PRAISING,
  REPORTED_SELVES,
  SELVES,
  WANTING,
} from "../../lexicon/outright-words.ts";
import { NEGATORS } from "../../lexicon/small-words.ts";
import { range } from "../said.ts";
import type { SaidClosely } from "../said-closely.ts";
import type { StanceReading } from "../stance-reading.ts";
import type { Clause } from "./clause.ts";

/** How something is said, as far as it tells what the words are to do. */
export interface Speech {
  /** In the speaker's own words, whole. */
  readonly direct: boolean;
  /** The cue wants what follows: “called for”. */
  readonly wants: boolean;
  /** It holds it to be bad: “warned that”. */
  readonly fears: boolean;
  /** It says that what follows is not so: “denied that”, “rejected claims that”. */
  readonly denies: boolean;
  /** It says what it is: “called it a disgrace”. */
  readonly names: boolean;
  /** It is for what follows (1) or against it (-1), else 0. */
  readonly judges: number;
}

export function readSpeech({ small, lemmas }: StanceReading, { cue, spoken, verb }: SaidClosely): Speech {
  const at = cue === null ? [] : range(cue);
  const words = at.map((i) => small[i] ?? "");
  return {
    direct: spoken.form === "direct",
    wants: (spoken.form !== "direct" && COMMITTING.has(spoken.act)) || at.some((i) => WANTING.has(lemmas[i] ?? "")),
    fears: at.some((i) => FEARING.has(lemmas[i] ?? "")),
    denies: DENYING.has(verb) && !words.some((word) => NEGATORS.has(word)),
    names: NAMING.has(verb),
    judges: words.some((word) => WITHHELD.test(word))
      ? 0
      : judgement(verb, words) * (words.some((word) => NEGATORS.has(word)) ? -1 : 1),
  };
}

/** “refused to condemn”, “stopped short of condemning”: nor is that praise. */
const WITHHELD = /^(?:refused?|refusing|declined?|stopped|failed|hesitated)$/;

/** Whoever does so is for what they name (1) or against it (-1), else 0. */
export function judgement(lemma: string, words: readonly string[]): number {
  if (lemma === "stand" && /^(?:with|by|behind)$/.test(words[1] ?? "")) return 1;
  if (/^(?:vote|speak|come|be)$/.test(lemma)) {
    if (words.includes("against")) return -1;
    return lemma === "vote" && words.includes("for") ? 1 : 0;
  }
  return PRAISING.has(lemma) ? 1 : FAULTING.has(lemma) ? -1 : 0;
}

/** Who does so wants what they name. */
const COMMITTING: ReadonlySet<Act> = new Set(["demand", "request", "order", "promise"]);

/** Whoever speaks, or whom they stand for. */
export function isSelf({ direct }: Speech, clause: Clause, k: number): boolean {
  const word = clause.word(k);
  return SELVES.has(word) || (!direct && (REPORTED_SELVES.has(word) || BODIES.has(clause.lemma(k))));
}
