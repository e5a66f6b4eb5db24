import type { Span } from "../model/index.ts";

/** A paragraph that begins with a speaker's label: "PENCE: We did.", "Q. Where?". */
export interface LabelledLine {
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** The label without its colon. */
  readonly label: Span;
  /** Where the words begin; the paragraph's end when the label stands alone. */
  readonly start: number;
}

/** Paragraphs without a label that may stand between two labelled ones of one transcript. */
export const LONGEST_TURN = 6;

/**
 * A text's paragraphs -> the lines of its transcripts, in reading order. A label is Q, A, a name in capitals, or a name; what makes it one is
 * company: labels near it of the same kind, at least two with sentences after them, and among plain names one that recurs, so that
 * neither "NOTE:" nor "Iowa: 8 delegates" speaks.
 */
export function transcriptLabels(text: string, lines: readonly Span[]): LabelledLine[] {
  const candidates = lines.flatMap((line, paragraph) => readLabel(text, line, paragraph) ?? []);
  return neighbours(candidates)
    .flatMap((near) => KINDS.flatMap((kind) => speaking(near, kind)))
    .sort(byParagraph);
}

type Kind = "question" | "capitals" | "name";

interface Candidate extends LabelledLine {
  readonly kind: Kind;
  /** The last word in capitals, so that "Chris Wallace:" and "WALLACE:" are one speaker. */
  readonly key: string;
  /** Words follow, and end as a sentence does. */
  readonly sentence: boolean;
}

const KINDS: readonly Kind[] = ["question", "capitals", "name"];

function readLabel(text: string, { start, end }: Span, paragraph: number): Candidate | null {
  const head = text.slice(start, Math.min(end, start + LABEL_MAX));
  const match = LABEL.exec(head);
  const [whole, opening, name] = match ?? [];
  if (whole === undefined || opening === undefined || name === undefined) return null;
  if (start + whole.length < end && !/\s$/u.test(whole)) return null;
  const bare = name.replace(/\s*[,([].*$/u, "");
  const key = (bare.split(/\s+/u).at(-1) ?? "").toUpperCase();
  if (NO_SPEAKERS.test(bare)) return null;
  const from = start + opening.length;
  return {
    paragraph,
    label: { start: from, end: from + name.length },
    start: start + whole.length,
    kind: /^[QA]$/.test(name) ? "question" : /\p{Ll}/u.test(bare.replace(PREFIXES, "")) ? "name" : "capitals",
    key,
    sentence: endsAsSentence(text, start + whole.length, end),
  };
}

/** Words, not figures alone, with a full stop or the like after them. */
function endsAsSentence(text: string, start: number, end: number): boolean {
  const begins = /\p{L}/u.test(text.slice(start, Math.min(end, start + LABEL_MAX)));
  return begins && SENTENCE_END.test(text.slice(Math.max(start, end - 4), end));
}

/** Candidates in groups of which none stands farther from the next than a turn may be long. */
function neighbours(candidates: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = [];
  for (const candidate of candidates) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && candidate.paragraph - last.paragraph <= LONGEST_TURN + 1) groups.at(-1)?.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
}

function speaking(near: readonly Candidate[], kind: Kind): readonly Candidate[] {
  const alike = near.filter((candidate) => candidate.kind === kind);
  if (alike.length < 2 || near.filter(({ sentence }) => sentence).length < 2) return [];
  if (kind === "question") return alike.some(({ key }) => key === "Q") ? alike : [];
  const keys = new Set(near.map(({ key }) => key));
  return kind === "capitals" || keys.size < near.length ? alike : [];
}

function byParagraph(a: LabelledLine, b: LabelledLine): number {
  return a.paragraph - b.paragraph;
}

/** Label, colon and blank; longer ones are sentences. */
const LABEL_MAX = 64;
const WORD = "(?:[\\p{Lu}\\d][\\p{L}\\p{M}\\d.'’&-]*|#\\d+|de|da|di|la|le|van|von|der|den|bin|al|of|the)";
const LABEL = new RegExp(
  `^([*_]{0,3})(Q(?=[.:])|A(?=[.:])|\\p{Lu}[\\p{L}\\p{M}\\d.'’&-]*(?:,? ${WORD}){0,5}(?: ?[([][^)\\]:]{1,30}[)\\]])?)[*_]{0,3}(?:(?<=[QA])\\.|:)[*_]{0,3}(?:\\s+|$)`,
  "u",
);
const PREFIXES =
  /\b(?:Mc|Mac|De|Di|Le|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Sgt|Lt|Col|Capt|Prof|Rev|Hon)(?:\.? |\.|(?=\p{Lu}))/gu;
const SENTENCE_END = /[.?!…—–-]["'”’)\]]*$/u;
/** Words that head a line and are nobody. */
const NO_SPEAKERS =
  /^(?:(?:the )?(?:editor['’]?s? )?(?:notes?|updates?|updated|breaking|corrections?|clarification|watch|read|read more|see also|related|photos?|pictures?|video|audio|listen|exclusive|sources?|credits?|contacts?|developing|just in|alert|warning|live|analysis|opinion|more|more on this|via|follow|tags|topics|files?|image|caption|byline|what|when|where|who|why|how|date|time|location|address|phone|email|tel|website|price|tickets|twitter|facebook|poll|polls|report|reports|reported by|written by|edited by|contributing|latest|fact|facts|fiction|myth|claim|verdict|rating|pros|cons|result|results|score|final score|winners?|losers?|subject|from|to|cc|re|sent|fwd|title|summary|background|bottom line|key points|takeaways?|disclaimer|disclosure|advertisement|sponsored|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|(?:step|day|part|chapter|section|item|round|week|rule|no\.?|number|lesson|tip) ?[\d.ivx]+|\d.*|ps|p\.s\.|n\.?b\.?|tl;?dr|faq|example|answer key|name|age|job|lives|occupation|party|pledged|superdelegates|total))$/iu;
