/** A filter -> a sentence, in parts, so that a page can make each value a button. */
import type { ActorKind, Form, Id } from "../model/index.ts";
import { dateWords } from "../text/date-words.ts";
import { type Clause, isSet, type ListClause } from "./clauses.ts";
import type { Filter, ReviewKey, StanceKey } from "./filter.ts";

/** Words; with a clause and a value when they stand for that value of that clause. */
export interface SentencePart {
  readonly text: string;
  readonly clause: Clause | null;
  readonly value: string;
}

/**
 * "All statements in this record", or "Statements that oppose Troops in Los Angeles, by Karen Bass or Gavin Newsom,
 * quoted directly". Values are joined by "or", clauses by commas.
 * @param names the name of a thing by its id
 */
export function filterSentence(filter: Filter, names: (id: Id) => string): SentencePart[] {
  const phrases = PHRASES.map((phrase) => phrase(filter, names)).filter((phrase) => phrase.length > 0);
  if (phrases.length === 0) return [plain("All statements in this record")];
  // An afterthought stands behind a comma even when it comes first.
  const between = (phrase: readonly SentencePart[], i: number) =>
    i > 0 || phrase[0]?.clause === "appearances" ? ", " : " ";
  const parts = phrases.flatMap((phrase, i) => [plain(between(phrase, i)), ...phrase]);
  return joined([plain("Statements"), ...parts]);
}

export function sentenceText(parts: readonly SentencePart[]): string {
  return parts.map(({ text }) => text).join("");
}

type Phrase = (filter: Filter, names: (id: Id) => string) => SentencePart[];

const VERBS: Readonly<Record<StanceKey, string>> = {
  support: "support",
  oppose: "oppose",
  mixed: "are mixed on",
  neutral: "are neutral on",
  uncoded: "carry no stance",
};

const FORM_PHRASES: Readonly<Record<Form, string>> = {
  direct: "quoted directly",
  mixed: "partly quoted",
  indirect: "in reported speech",
};

const REVIEW_PHRASES: Readonly<Record<ReviewKey, string>> = {
  suggested: "suggested and not confirmed",
  confirmed: "confirmed",
};

const KIND_PHRASES: Readonly<Record<ActorKind, string>> = {
  person: "persons",
  agency: "agencies",
  group: "groups",
  outlet: "outlets",
};

const PHRASES: readonly Phrase[] = [
  stances,
  ({ speaker }, names) => list("by ", "speaker", speaker, names),
  ({ actor }, names) => list("involving ", "actor", actor, names),
  ({ kind }) => list("by speakers who are ", "kind", kind, (value) => KIND_PHRASES[value]),
  ({ form }) => list("", "form", form, (value) => FORM_PHRASES[value]),
  ({ review }) => list("", "review", review, (value) => REVIEW_PHRASES[value]),
  ({ source }, names) => list("in ", "source", source, names),
  ({ outlet }, names) => list("published by ", "outlet", outlet, names),
  left,
  dates,
  text,
  ({ appearances }) => (appearances ? [value("appearances", "yes", "each appearance counted")] : []),
];

/** Both clauses together, since both ask for the same stance: "that support or oppose Higher fares", "on Higher fares". */
function stances({ stance, issue }: Filter, names: (id: Id) => string): SentencePart[] {
  const issues = list("", "issue", issue, names);
  if (stance === null) return issues.length > 0 ? [plain("on "), ...issues] : [];
  if (stance.length === 0) return [...list("with ", "stance", stance, String), ...behind(", on ", issues)];
  const verbs = list("", "stance", stance.filter(takesObject), (key) => VERBS[key]);
  const uncoded = stance.includes("uncoded") ? [value("stance", "uncoded", VERBS.uncoded)] : [];
  if (stance.every((key) => !takesObject(key))) return [plain("that "), ...uncoded, ...behind(", on ", issues)];
  const object = issues.length > 0 ? [plain(" "), ...issues] : [plain(" something")];
  return [plain("that "), ...verbs, ...object, ...behind(" or ", uncoded)];
}

function takesObject(key: StanceKey): boolean {
  return key !== "uncoded";
}

/** "without Karen Bass or Gavin Newsom". An empty list leaves nothing out; a gist gives its full stop up. */
function left({ without }: Filter, names: (id: Id) => string): SentencePart[] {
  if (without === null || without.length === 0) return [];
  return list("without ", "without", without, (id) => names(id).replace(/\.$/, ""));
}

/**
 * "that may be of 4 July 2025", "that may be from June 2025 to July 2025, without undated ones". A date leaves whatever may
 * overlap it, "June 2025" under 6 June too, so that the sentence must not say that all of it was said then.
 */
function dates({ from, to, undated }: Filter): SentencePart[] {
  const first = from === null ? [] : [value("from", from, dateWords(from))];
  const last = to === null || to === from ? [] : [value("to", to, dateWords(to))];
  const ends = [...first, ...last];
  if (ends.length === 0) return [];
  const time =
    ends.length === 2
      ? [plain("that may be from "), ...first, plain(" to "), ...last]
      : [plain("that may be of "), ...ends, plain(from === to ? "" : from === null ? " or earlier" : " or later")];
  return undated ? time : [...time, plain(", "), value("undated", "no", "without undated ones")];
}

function text(filter: Filter): SentencePart[] {
  if (!isSet(filter, "text")) return [];
  // Marks that were pasted around the words give way to the sentence's own.
  const words = filter.text.replace(PASTED_MARKS, "");
  return [plain("with the words "), value("text", filter.text, `“${words}”`)];
}

const PASTED_MARKS = /^[\s"“”„«»]+|[\s"“”„«»]+$/gu;

function list<V extends string>(
  before: string,
  clause: ListClause,
  values: readonly V[] | null,
  words: (value: V) => string,
): SentencePart[] {
  if (values === null) return [];
  if (values.length === 0) return [plain(before), value(clause, "", `no ${NOTHING[clause]}`)];
  const parts = values.flatMap((each, i) => [...(i > 0 ? [plain(" or ")] : []), value(clause, each, words(each))]);
  return [plain(before), ...parts];
}

/** What an empty list, which keeps no statement, names. */
const NOTHING: Readonly<Record<ListClause, string>> = {
  stance: "stance",
  issue: "issue",
  form: "form of speech",
  review: "state of review",
  speaker: "speaker",
  actor: "actor",
  kind: "kind of actor",
  source: "source",
  outlet: "outlet",
  without: "exception",
};

function behind(before: string, parts: readonly SentencePart[]): SentencePart[] {
  return parts.length > 0 ? [plain(before), ...parts] : [];
}

function plain(words: string): SentencePart {
  return { text: words, clause: null, value: "" };
}

function value(clause: Clause, of: string, words: string): SentencePart {
  return { text: words, clause, value: of };
}

/** With neighbouring plain words in one part. */
function joined(parts: readonly SentencePart[]): SentencePart[] {
  const whole: SentencePart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (part.text === "") continue;
    if (last && last.clause === null && part.clause === null) whole[whole.length - 1] = plain(last.text + part.text);
    else whole.push(part);
  }
  return whole;
}
