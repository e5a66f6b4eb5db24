import type { Actor, Id, Span } from "../../model/index.ts";
import { tokens } from "../../text/tokens.ts";
import { findNames } from "./find-names.ts";

/** Who stands at a word of saying as the one who says: an actor of the record, "she", or somebody else. */
export type Sayer =
  | { readonly who: "actor"; readonly actor: Id; readonly mention: Span }
  | { readonly who: "pronoun"; readonly mention: Span }
  | { readonly who: "other" };

type Nameable = Pick<Actor, "id" | "kind" | "name" | "short" | "aliases">;

/**
 * A word of saying and its sentence -> who says, before it ("the mayor said") or, where nothing stands there, after it ("said the mayor"); null where
 * nobody does ("and added"). `said` are the spans of words that are said.
 */
export function sayerOf(
  text: string,
  cue: Span,
  sentence: Span,
  said: readonly Span[],
  actors: readonly Nameable[],
): Sayer | null {
  const before = Math.max(sentence.start, ...said.map(({ end }) => end).filter((end) => end <= cue.start));
  const clause = { start: before, end: cue.start };
  if (WORD.test(text.slice(clause.start, clause.end))) {
    const comma = text.slice(clause.start, clause.end).lastIndexOf(",");
    const last = WORD.test(text.slice(clause.start + comma + 1, clause.end))
      ? { start: clause.start + comma + 1, end: clause.end }
      : clause;
    const name = findNames(text, last, actors)[0] ?? findNames(text, clause, actors)[0];
    return sayerIn(text, last, name);
  }
  const next = Math.min(sentence.end, ...said.map(({ start }) => start).filter((start) => start >= cue.end));
  const rest = /^[^,;:]*/u.exec(text.slice(cue.end, next))?.[0] ?? "";
  if (OBJECT.test(rest)) return null;
  const after = { start: cue.end, end: cue.end + rest.length };
  return sayerIn(text, after, findNames(text, after, actors)[0]);
}

function sayerIn(text: string, part: Span, name: (Span & { readonly actor: Id }) | undefined): Sayer | null {
  if (name) return { who: "actor", actor: name.actor, mention: { start: name.start, end: name.end } };
  const { count, starts, ends } = tokens(text.slice(part.start, part.end));
  let others = 0;
  for (let i = 0; i < count; i += 1) {
    const mention = { start: part.start + (starts[i] ?? 0), end: part.start + (ends[i] ?? 0) };
    const word = text.slice(mention.start, mention.end);
    if (PRONOUN.test(word)) return { who: "pronoun", mention };
    if (WORD.test(word) && !LIGHT.test(word)) others += 1;
  }
  return others > 0 ? { who: "other" } : null;
}

const WORD = /[\p{L}\p{N}]/u;
export const PRONOUN = /^(?:he|she|they)$/iu;
/** What stands between two verbs of one who says, and names nobody. */
const LIGHT = /^(?:and|but|then|also|later|who|had|has|have|was|is|\p{L}+ly)$/iu;
/** After "said" what is said, when, or to whom. */
const OBJECT = /^\s*(?:that|to|on|in|at|of|it|this|if|whether|how|why|what)\b/iu;
