import type { Id, OnRecord, Quote, Span, Stance, Statement, SuggestedCoding, SuggestedTarget } from "../model/index.ts";
import type { Context } from "../text/context.ts";
import { sliceHash } from "../text/index.ts";
import { type Quotation, quotations } from "../text/quotations.ts";
import { NOT_SUMMED_UP } from "../text/summed-up.ts";
import { rounded } from "./attributions-json.ts";
import type { CodedAttribution } from "./cast.ts";
import type { Coded } from "./code.ts";
import { cueLemma } from "./cue-lemma.ts";
import { namedWithin } from "./named-within.ts";
import { proposeCoding } from "./propose-coding.ts";
import { stating } from "./states-nothing.ts";
import { stretches } from "./stretches.ts";

/** Why nothing stands in `stances` yet. */
export const NOT_CODED_YET = "Suggested by extraction; where it stands is not coded yet.";

/** An article under the ids of a record. */
export interface PlacedArticle extends Coded {
  readonly source: Id;
  readonly text: string;
  /** The actor of each entity of the cast, by index. */
  readonly actors: readonly Id[];
  readonly contextOf: (span: Span) => Context;
}

export interface ProposeNames {
  /** Gives an id out once. */
  readonly unique: (wanted: Id) => Id;
  readonly nameOf: (actor: Id) => string;
  readonly issues: OnRecord["issues"];
}

/** One article's attributions -> statements to be reviewed, each with an id of its source and its first place. */
export function proposeStatements(article: PlacedArticle, names: ProposeNames): Statement[] {
  const { text, attributions } = article;
  const marked = quotations(text).filter(({ depth }) => depth === 0);
  const named = namedWithin(article.cast);
  const codingOf = proposeCoding(article.cast, article.actors);
  return stating(text, attributions).flatMap((attribution) => {
    const quotes = quotesOf(article, attribution, marked);
    const [first] = quotes;
    if (first === undefined) return [];
    const id = names.unique(idAt(article.source, first));
    return [statement(id, attribution, quotes, codingOf(attribution), article, names, named)];
  });
}

/** Ids of one source are in reading order as strings, up to ten million characters. */
function idAt(source: Id, { start }: Span): Id {
  return `${source}-${String(start).padStart(7, "0")}`;
}

function quotesOf(
  { text, contextOf }: PlacedArticle,
  { content, form }: CodedAttribution,
  marked: readonly Quotation[],
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
  { cue, source: mention, form, act, confidence, content }: CodedAttribution,
  quotes: readonly Quote[],
  coding: SuggestedCoding,
  { source, text, actors }: PlacedArticle,
  { nameOf, issues }: ProposeNames,
  named: (spans: readonly Span[]) => number[],
): Statement {
  const lemma = cue === null ? null : cueLemma(text.slice(cue.start, cue.end));
  const speaker = coding.speaker.id;
  const stances = coding.targets.flatMap(({ toward, stance, basis, reason }): Stance[] =>
    stance === null ? [] : [{ toward, value: stance, basis, reason }],
  );
  const mentions = new Set(named(content).flatMap((entity) => actors[entity] ?? []));
  const who = speaker !== null ? nameOf(speaker) : mention === null ? null : text.slice(mention.start, mention.end);
  return {
    id,
    source,
    act,
    speaker,
    others: coding.others,
    onBehalfOf: coding.onBehalfOf,
    addressees: coding.addressees.map((one) => one.id),
    relayedBy: coding.relayedBy.map((one) => ({ kind: "actor", id: one })),
    form,
    cue: cue === null || lemma === null ? null : { ...hashed(text, cue), lemma },
    mention: mention === null ? null : hashed(text, mention),
    venue: null,
    date: null,
    quotes,
    gist: gistOf(quotes, lemma, who),
    stances,
    uncoded: stances.length > 0 ? null : whyUncoded(coding.targets, nameOf, issues),
    mentions: [...mentions].filter((one) => one !== speaker),
    repeats: null,
    review: { status: "suggested", coder: null },
    suggested: {
      confidence: {
        content: rounded(confidence.content),
        source: mention === null ? null : rounded(confidence.source),
      },
      words: quotes.map(({ start, end }) => ({ start, end })),
      form,
      coding,
    },
  };
}

function whyUncoded(
  targets: readonly SuggestedTarget[],
  nameOf: (actor: Id) => string,
  issues: ProposeNames["issues"],
): string {
  const [about] = targets;
  if (about === undefined) return NOT_CODED_YET;
  const { kind, id } = about.toward;
  const name = kind === "actor" ? nameOf(id) : (issues.find((issue) => issue.id === id)?.name ?? id);
  return `Suggested by extraction as being about ${name}; which side it takes is not coded yet.`;
}

function hashed(text: string, { start, end }: Span) {
  return { start, end, hash: sliceHash(text, { start, end }) };
}

/** Of longer words that name a speaker the gist has the beginning. */
const MENTION_MAX = 100;

/** A machine does not sum up: the gist says whose the words are, as far as is known, and what kind of words, and that nobody has yet. */
function gistOf(quotes: readonly Quote[], lemma: string | null, who: string | null): string {
  const spoken = quotes.some(({ verbatim }) => verbatim);
  const reported = quotes.some(({ verbatim }) => !verbatim);
  const what = !spoken ? "reported speech" : reported ? "words, partly quoted" : "words";
  const line = who?.replace(/\s+/g, " ") ?? "";
  const name = line.length > MENTION_MAX ? `${line.slice(0, MENTION_MAX).replace(/\s*\S*$/, "")}…` : line;
  return `${name === "" ? "Nobody named" : name}${lemma === null ? "" : ` (cue: ${lemma})`}: ${what}, ${NOT_SUMMED_UP}`;
}
