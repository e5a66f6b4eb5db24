import type { Actor, Id, Span, Statement } from "../../model/index.ts";
import { sliceHash } from "../../text/index.ts";
import { NOT_SUMMED_UP } from "../../text/summed-up.ts";
import { besideWords } from "./beside-words.ts";
import { codedWords } from "./coded-words.ts";

/** Why nothing stands in `stances` yet. */
export const NOT_CODED_YET = "Where it stands is not coded yet.";

/** What a statement is made in. */
export interface Coding {
  readonly source: Id;
  /** The text that the source's places are of. */
  readonly text: string;
  readonly actors: readonly Pick<Actor, "id" | "kind" | "name" | "short" | "aliases" | "was">[];
  /** The article's, rejected ones too. */
  readonly statements: readonly Statement[];
  readonly coder: string | null;
  /** A few letters and figures that no other id of the record ends in. */
  readonly unique: string;
}

/**
 * Words that somebody marked -> a statement of them: whose, in what form and by which cue as far as the article tells beside them; where it stands is
 * for the person to say. Null when no words are marked.
 */
export function newStatement(span: Span, coding: Coding): Statement | null {
  const { source, text, actors, statements, coder, unique } = coding;
  const words = codedWords(text, span);
  const [first] = words?.quotes ?? [];
  if (!words || !first) return null;
  const { speaker, mention, cue } = besideWords(text, span, actors, statements);
  return {
    id: idAt(source, first, unique),
    source,
    act: "assert",
    speaker,
    others: [],
    onBehalfOf: null,
    addressees: [],
    relayedBy: [],
    form: words.form,
    cue,
    mention: mention && { ...mention, hash: sliceHash(text, mention) },
    venue: null,
    date: null,
    quotes: words.quotes,
    gist: GISTS[words.form],
    stances: [],
    uncoded: NOT_CODED_YET,
    mentions: [],
    repeats: null,
    review: { status: "confirmed", coder },
  };
}

/** Without the speaker, who may turn out to be another. */
const GISTS = {
  direct: `Words, ${NOT_SUMMED_UP}`,
  mixed: `Words, partly quoted, ${NOT_SUMMED_UP}`,
  indirect: `Reported speech, ${NOT_SUMMED_UP}`,
} as const;

/** Of one source in reading order as strings, as those that extraction makes. */
export function idAt(source: Id, { start }: Span, unique: string): Id {
  return `${source}-${String(start).padStart(7, "0")}-${unique}`;
}
