import type { Id, Issue } from "../../model/index.ts";
import { NEGATORS } from "../lexicon/small-words.ts";
import { figuresIn } from "./figures.ts";
import { type Proposition, readProposition } from "./proposition.ts";
import { stemsOf } from "./stems.ts";
import { wordsIn } from "./words-in.ts";

/** What is known of an issue, in stems: all that there is to tell by whether words are about it, and on which side. */
export interface IssueWords extends Proposition {
  readonly id: Id;
  readonly named: ReadonlySet<string>;
  readonly proposed: ReadonlySet<string>;
  /** Of the note, before its sides. */
  readonly noted: ReadonlySet<string>;
  /** Of what the note gives as examples of each side; true for a word that is denied there ("says that it would not"). */
  readonly support: ReadonlyMap<string, boolean>;
  readonly oppose: ReadonlyMap<string, boolean>;
  /** Of both sides the words that tell one by themselves: not what names the issue's own thing under one of them alone. */
  readonly telling: ReadonlySet<string>;
  readonly neutral: ReadonlySet<string>;
  /** What looks like it and is not. */
  readonly counter: ReadonlySet<string>;
  /** All of these stems. */
  readonly all: ReadonlySet<string>;
  /** It says what should be, not what is. */
  readonly normative: boolean;
  /** Words that tell which of several it is: "the first study". */
  readonly which: ReadonlySet<string>;
  /** Sums and shares in it, as figuresIn gives them. */
  readonly figures: readonly string[];
}

/** An issue is read once, however many articles it is sought in. */
export function issueWords(issue: Issue): IssueWords {
  const known = remembered.get(issue);
  if (known !== undefined) return known;
  const made = readIssue(issue);
  remembered.set(issue, made);
  return made;
}

const remembered = new WeakMap<Issue, IssueWords>();

function readIssue({ id, name, proposition, note, counterExample }: Issue): IssueWords {
  const parts = noteParts(note);
  const normative = NORMATIVE.test(proposition);
  const named = stemsIn(name);
  const proposed = stemsIn(proposition);
  const noted = stemsIn(parts.get("") ?? "");
  // “Support: backs the strike”: the strike's own name is of no side
  const support = deniedStems(parts.get("support") ?? "", named);
  const oppose = deniedStems(parts.get("oppose") ?? "", named);
  const neutral = stemsIn(`${parts.get("neutral") ?? ""} ${parts.get("mixed") ?? ""}`);
  const counter = stemsIn(counterExample.replace(/: (?:that|those|whether).*$/s, ""));
  return {
    id,
    named,
    proposed,
    noted,
    support,
    oppose,
    telling: tellingIn(support, oppose, normative ? [...named, ...proposed] : []),
    neutral,
    counter,
    all: new Set([...named, ...proposed, ...noted, ...support.keys(), ...oppose.keys(), ...neutral, ...counter]),
    ...readProposition(name, proposition, noted),
    which: new Set(wordsIn(`${name} ${proposition}`).filter((word) => WHICH.has(word))),
    figures: figuresIn(proposition),
    normative,
  };
}

/** "General words. Support: ... Oppose: ... Neutral: ..." -> the words under each heading, "" for those before the first. */
function noteParts(note: string): Map<string, string> {
  const parts = new Map<string, string>();
  let heading = "";
  for (const piece of note.split(/\b(Support|Oppose|Neutral|Mixed):/)) {
    if (/^(?:Support|Oppose|Neutral|Mixed)$/.test(piece)) heading = piece.toLowerCase();
    else parts.set(heading, `${parts.get(heading) ?? ""} ${piece}`);
  }
  return parts;
}

/** The stems of examples but those of the name, each with whether it is denied there; those that are told apart by commas are read apart. */
function deniedStems(text: string, named: ReadonlySet<string>): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const clause of text.split(/[,.;:]/)) {
    const words = wordsIn(clause);
    words.forEach((word, at) => {
      const denied = words.slice(Math.max(0, at - 4), at).some((before) => NEGATORS.has(before));
      for (const stem of stemsOf(word)) if (!named.has(stem)) found.set(stem, denied);
    });
  }
  return found;
}

/**
 * “Support: thanks a deployment”, where troops should be deployed: whoever speaks of the deployment is not for it by that. Where the issue is what is so, not
 * what should be, whoever uses its words mostly says that it is; there `own` is empty.
 */
function tellingIn(
  support: ReadonlyMap<string, boolean>,
  oppose: ReadonlyMap<string, boolean>,
  own: readonly string[],
): ReadonlySet<string> {
  const both = new Set([...support.keys(), ...oppose.keys()]);
  return new Set(
    [...both].filter((stem) => (support.has(stem) && oppose.has(stem)) || !own.some((one) => isFormOf(stem, one))),
  );
}

/** One is the other, or what is made of it: “immigrat” of “immigr”. */
function isFormOf(stem: string, other: string): boolean {
  if (stem === other) return true;
  return Math.min(stem.length, other.length) >= FORM_LEAST && (stem.startsWith(other) || other.startsWith(stem));
}

/** Letters that two forms of a word share at least. */
const FORM_LEAST = 5;

function stemsIn(text: string): Set<string> {
  return new Set(wordsIn(text).flatMap((word) => stemsOf(word)));
}

/** What tells one of several apart from the others. */
export const WHICH: ReadonlySet<string> = new Set(
  "first second third fourth fifth new old former previous earlier later last next another".split(" "),
);

const NORMATIVE = /\b(?:should|ought|must|deserves?|legitimate|right|good|better|needs? to)\b/i;
