import type { Id, Quote, Span, Statement } from "../model/index.ts";
import { contexts } from "../text/context.ts";
import { sliceHash } from "../text/index.ts";
import { type Quotation, quotations } from "../text/quotations.ts";
import type { Attribution } from "./attribution.ts";
import { rounded } from "./attributions-json.ts";
import { cueLemma } from "./cue-lemma.ts";
import { stretches } from "./stretches.ts";

/** Why nothing stands in `stances` yet. */
export const NOT_CODED_YET = "Suggested by extraction; where it stands is not coded yet.";

/** One article's attributions -> statements to be reviewed, each with an id of its source and its first place. */
export function proposeStatements(
  source: Id,
  text: string,
  attributions: readonly Attribution[],
  unique: (wanted: Id) => Id,
): Statement[] {
  const marked = quotations(text).filter(({ depth }) => depth === 0);
  const contextOf = contexts(text);
  return attributions.flatMap((attribution) => {
    const quotes = quotesOf(text, attribution, marked, contextOf);
    const [first] = quotes;
    return first === undefined ? [] : [statement(unique(idAt(source, first)), source, text, attribution, quotes)];
  });
}

/** Ids of one source are in reading order as strings, up to ten million characters. */
function idAt(source: Id, { start }: Span): Id {
  return `${source}-${String(start).padStart(7, "0")}`;
}

function quotesOf(
  text: string,
  { content, form }: Attribution,
  marked: readonly Quotation[],
  contextOf: ReturnType<typeof contexts>,
): Quote[] {
  return stretches(text, content, form === "indirect" ? [] : marked).map(({ start, end, verbatim }) => ({
    start,
    end,
    ...(verbatim && { exact: text.slice(start, end) }),
    verbatim,
    ...contextOf({ start, end }),
    hash: sliceHash(text, { start, end }),
  }));
}

function statement(
  id: Id,
  source: Id,
  text: string,
  { cue, source: mention, form, act, confidence }: Attribution,
  quotes: readonly Quote[],
): Statement {
  const lemma = cue === null ? null : cueLemma(text.slice(cue.start, cue.end));
  return {
    id,
    source,
    act,
    speaker: null,
    others: [],
    onBehalfOf: null,
    addressees: [],
    relayedBy: [],
    form,
    cue: cue === null || lemma === null ? null : { ...hashed(text, cue), lemma },
    mention: mention === null ? null : hashed(text, mention),
    venue: null,
    date: null,
    quotes,
    gist: gistOf(quotes, lemma, mention === null ? null : text.slice(mention.start, mention.end)),
    stances: [],
    uncoded: NOT_CODED_YET,
    mentions: [],
    repeats: null,
    review: { status: "suggested", coder: null },
    suggested: {
      confidence: {
        content: rounded(confidence.content),
        source: mention === null ? null : rounded(confidence.source),
      },
    },
  };
}

function hashed(text: string, { start, end }: Span) {
  return { start, end, hash: sliceHash(text, { start, end }) };
}

/** Of longer words that name a speaker the gist has the beginning. */
const MENTION_MAX = 100;

/** A machine does not sum up: the gist says whom the text names for the words and what kind of words they are, and that nobody has yet. */
function gistOf(quotes: readonly Quote[], lemma: string | null, mention: string | null): string {
  const spoken = quotes.some(({ verbatim }) => verbatim);
  const reported = quotes.some(({ verbatim }) => !verbatim);
  const what = !spoken ? "reported speech" : reported ? "words, partly quoted" : "words";
  const line = mention?.replace(/\s+/g, " ") ?? "";
  const name = line.length > MENTION_MAX ? `${line.slice(0, MENTION_MAX).replace(/\s*\S*$/, "")}…` : line;
  return `${name === "" ? "Nobody named" : name}${lemma === null ? "" : ` (cue: ${lemma})`}: ${what}, not summed up yet.`;
}
