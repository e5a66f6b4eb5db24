import { phrasal } from "../lexicon/stance-phrases.ts";
import { stanceBit } from "../lexicon/stance-words.ts";
import { TAG } from "../tag.ts";
import type { IssueWords } from "./issue-words.ts";
import { type StanceReading, stanceAt, stemsAt } from "./stance-reading.ts";

/** A word of a clause that stands for what is contested. */
export interface Thing {
  readonly at: number;
  /** 1 where having it is what is proposed, -1 where being rid of it is. */
  readonly side: 1 | -1;
  /** How surely it stands for it, from 0 to 1. */
  readonly weight: number;
  /** It is the proposal itself: the ban, the closure, the plan. Other things beside it do not count. */
  readonly whole: boolean;
}

/** The issue's own nouns; where a clause has none “the plan” or “the bill”; where it has none of these “it”. */
export function thingsIn(reading: StanceReading, clause: readonly number[], issue: IssueWords): Thing[] {
  const { small, tags } = reading;
  const own: Thing[] = [];
  const matters: Thing[] = [];
  const pronouns: Thing[] = [];
  clause.forEach((at, k) => {
    const tag = tags[at] ?? TAG.X;
    const word = small[at] ?? "";
    if (POINTERS.has(tag)) {
      // “that the trust was ...”: it joins, and stands for nothing
      if (PRONOUNS.has(word) && !(k === 0 && word === "that")) pronouns.push(proposal(at, 0.45));
      return;
    }
    const classes = stanceAt(reading, at);
    const weight = weightOf(stemsAt(reading, at), issue);
    if (weight > 0 && HOLDERS.has(tag)) {
      own.push(
        (classes & END) !== 0 || phrasal(reading, at) < 0
          ? proposal(at, weight)
          : { at, side: issue.parity, weight, whole: false },
      );
    } else if (
      (classes & MATTER) !== 0 &&
      clause.slice(Math.max(0, k - 2), k).some((i) => DEFINITE.has(small[i] ?? ""))
    )
      matters.push(proposal(at, 0.7));
  });
  return own.length > 0 ? own : matters.length > 0 ? matters : pronouns;
}

function proposal(at: number, weight: number): Thing {
  return { at, side: 1, weight, whole: true };
}

function weightOf(stems: readonly string[], { contested, named, proposed }: IssueWords): number {
  let most = 0;
  for (const stem of stems) {
    if (contested.has(stem)) most = Math.max(most, named.has(stem) ? 1 : proposed.has(stem) ? 0.7 : 0.5);
  }
  return most;
}

const END = stanceBit("end");
const MATTER = stanceBit("matter");
const POINTERS: ReadonlySet<number> = new Set([TAG.PRON, TAG.DET, TAG.SCONJ]);
const HOLDERS: ReadonlySet<number> = new Set([TAG.NOUN, TAG.PROPN, TAG.VERB, TAG.ADJ, TAG.NUM, TAG.X]);
const DEFINITE = new Set(["the", "this", "that", "such", "his", "her", "its", "their", "these", "those"]);
const PRONOUNS = new Set(["it", "this", "that", "them", "these"]);
