// Two plain ways to find who said what, to measure ours beside: a text -> quotations with the speaker who stands nearest in the paragraph.
import nlp from "compromise";
import type { Span } from "../../src/model/index.ts";
import type { Drawn } from "../extract/polnear-score.ts";

/** Quotation marks by a regular expression, and the nearest "Ida Holt said" or "said Holt". */
export function byExpressions(text: string): Drawn[] {
  return byParagraph(text, (paragraph) => ({
    quotations: spansOf(paragraph, /“[^“”]+(?:”|$)|"[^"]+(?:"|$)/g),
    speakers: Array.from(paragraph.matchAll(SAYS), (match) => {
      const [whole, before, after] = match;
      const name = before ?? after ?? "";
      const start = match.index + (before === undefined ? whole.length - name.length : 0);
      const verb = before === undefined ? match.index : match.index + whole.length - verbOf(whole, name).length;
      return {
        source: { start, end: start + name.length },
        cue: { start: verb, end: verb + verbOf(whole, name).length },
      };
    }),
  }));
}

const NAME = "(?:[Hh]e|[Ss]he|[Tt]hey|\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+)*)";
const VERB =
  "(?:said|says|told|added|wrote|tweeted|asked|argued|explained|continued|replied|insisted|declared|announced)";
const SAYS = new RegExp(`(?<![\\p{L}])(${NAME}) ${VERB}\\b|\\b${VERB} (${NAME})`, "gu");

function verbOf(whole: string, name: string): string {
  return whole.replace(name, "").trim();
}

/** compromise's quotations, and the nearest of those who say something: persons that it knows and pronouns beside a verb of saying, else any person. */
export function byCompromise(text: string): Drawn[] {
  return byParagraph(text, (paragraph) => {
    const read = nlp(paragraph);
    const persons = placesOf(read.people().json({ offset: true }));
    const saying = persons.filter(
      ({ start, end }) => VERB_NEXT.test(paragraph.slice(end)) || VERB_BEFORE.test(paragraph.slice(0, start)),
    );
    const speakers = [...saying, ...spansOf(paragraph, PRONOUN_SAYS)];
    const quotations = placesOf(read.quotations().json({ offset: true }));
    return {
      quotations,
      speakers: (speakers.length > 0 ? speakers : persons).map((source) => ({ source, cue: null })),
    };
  });
}

const VERB_NEXT = new RegExp(`^[,.]? ${VERB}\\b`);
const VERB_BEFORE = new RegExp(`\\b${VERB} $`);
const PRONOUN_SAYS = new RegExp(`\\b(?:[Hh]e|[Ss]he|[Tt]hey)(?= ${VERB}\\b)`, "g");

function placesOf(found: readonly { readonly offset?: { readonly start: number; readonly length: number } }[]): Span[] {
  return found.flatMap(({ offset }) =>
    offset === undefined ? [] : [{ start: offset.start, end: offset.start + offset.length }],
  );
}

interface Speaker {
  readonly source: Span;
  readonly cue: Span | null;
}

interface Parts {
  readonly quotations: readonly Span[];
  readonly speakers: readonly Speaker[];
}

/** Quotations of one paragraph that have the same speaker nearest are one statement, as “A,” he said. “B.” is; fewer than three words are a title or a doubt. */
function byParagraph(text: string, read: (paragraph: string) => Parts): Drawn[] {
  return spansOf(text, /[^\n]+/g).flatMap(({ start, end }) => {
    const { quotations, speakers } = read(text.slice(start, end));
    const moved = (span: Span) => ({ start: span.start + start, end: span.end + start });
    const statements = new Map<Speaker | Span, Span[]>();
    for (const quotation of quotations) {
      const owner = nearest(quotation, speakers, quotations) ?? quotation;
      statements.set(owner, [...(statements.get(owner) ?? []), moved(quotation)]);
    }
    const long = [...statements].filter(([, content]) => wordCount(text, content) >= WORDS_LEAST);
    return long.map(([owner, content]) => {
      if (!("source" in owner)) return { content, cue: [], source: [] };
      return { content, cue: owner.cue === null ? [] : [moved(owner.cue)], source: [moved(owner.source)] };
    });
  });
}

const WORDS_LEAST = 3;

function wordCount(text: string, spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + text.slice(start, end).split(" ").length, 0);
}

/** The speaker outside quotations with the least distance, the earlier of two. */
function nearest(quotation: Span, speakers: readonly Speaker[], quotations: readonly Span[]): Speaker | null {
  let best: Speaker | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const speaker of speakers) {
    const { start, end } = speaker.source;
    if (quotations.some((one) => one.start < end && start < one.end)) continue;
    const distance = start >= quotation.end ? start - quotation.end : quotation.start - end;
    if (distance >= least) continue;
    least = distance;
    best = speaker;
  }
  return best;
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
