import type { Operation } from "../../../edit/index.ts";
import {
  type Coding,
  codedWords,
  cueLemma,
  findNames,
  formAfter,
  idAt,
  newStatement,
  widened,
  without,
} from "../../../extract/by-hand/index.ts";
import type { Actor, Span, Statement } from "../../../model/index.ts";
import { idFrom } from "../../../text/ids.ts";
import { sliceHash } from "../../../text/index.ts";

/** Something that can be done with marked words: one operation, undone in one step. */
export interface CodingAct {
  readonly key: "add" | "widen" | "words" | "new" | "speaker" | "cue" | "split" | "merge";
  readonly label: string;
  readonly operation: Operation;
  /** The statement that is pointed at afterwards. */
  readonly at: string;
}

/** Marked words, and the statement that is pointed at, if one is -> what can be done with them. Nothing when no words are marked. */
export function codingActs(span: Span, current: Statement | null, coding: Coding): CodingAct[] {
  const made = newStatement(span, coding);
  const name = coding.actors.find(({ id }) => id === made?.speaker)?.name;
  const by = name === undefined ? "" : ` by ${name}`;
  const add: CodingAct[] = made
    ? [{ key: "add", label: `Add statement${by}`, operation: adding(made), at: made.id }]
    : [];
  return current === null ? add : [...add, ...withCurrent(span, current, coding)];
}

function adding(statement: Statement): Operation {
  return { op: "add", sources: [], actors: [], issues: [], statements: [statement] };
}

function withCurrent(span: Span, current: Statement, coding: Coding): CodingAct[] {
  const { text } = coding;
  const { id } = current;
  const act = (key: CodingAct["key"], label: string, operation: Operation): CodingAct => ({
    key,
    label,
    operation,
    at: id,
  });
  const acts: CodingAct[] = [];
  const isIn = current.quotes.some(({ start, end }) => span.start < end && span.end > start);
  const wider = widened(text, current, span);
  const quotes = codedWords(text, span)?.quotes;
  if (wider && !isWithin(span, current)) {
    const set = { quotes: wider, form: formAfter(current, wider) };
    acts.push(act("widen", "Add to this statement", { op: "change-statement", id, set }));
  }
  if (quotes) {
    const set = { quotes, form: formAfter(current, quotes) };
    acts.push(act("words", "Use as this statement’s words", { op: "change-statement", id, set }));
  }
  if (quotes && isWithin(span, current)) {
    const keeps = without(text, current, quotes);
    const part = splitOff(current, quotes, coding);
    if (part && keeps.length > 0) {
      const operation: Operation = { op: "split-statement", id, into: part, keeps };
      acts.push({ key: "split", label: "Split these words off", operation, at: part.id });
    }
  }
  const who = isIn ? null : newSpeaker(span, coding);
  if (who) {
    const mention = { ...span, hash: sliceHash(text, span) };
    const set = { speaker: who.id, mention };
    acts.push(act("new", `New actor: ${who.name}`, { op: "change-statement", id, set, actors: [who] }));
  }
  if (!isIn)
    acts.push(
      ...naming(span, current, coding).map(([key, label, set]) => act(key, label, { op: "change-statement", id, set })),
    );
  const touched = coding.statements.filter(
    (one) => one.id !== id && one.quotes.some(({ start, end }) => start < span.end && end > span.start),
  );
  if (touched.length > 0) {
    const label = `Merge ${touched.length === 1 ? "the statement" : `the ${touched.length} statements`} here into this one`;
    acts.push(act("merge", label, { op: "merge-statements", keep: id, others: touched.map((one) => one.id) }));
  }
  return acts;
}

const isWithin = (span: Span, { quotes }: Statement) =>
  quotes.some(({ start, end }) => start <= span.start && span.end <= end);

/** Words that name the speaker, who is linked too where the record knows whom they name; and words that say that it is said. */
function naming(span: Span, current: Statement, { text, actors }: Coding) {
  const hashed = { ...span, hash: sliceHash(text, span) };
  const named = findNames(text, span, actors);
  const speaker = named.length === 1 ? (named[0]?.actor ?? null) : null;
  const who = speaker === null || speaker === current.speaker ? {} : { speaker };
  return [
    ["speaker", "Speaker’s name is here", { mention: hashed, ...who }],
    ["cue", "Word of saying", { cue: { ...hashed, lemma: cueLemma(text.slice(span.start, span.end)) } }],
  ] as const;
}

/** Who is named by words that look like a name and that no actor of the record has; null where they do not. */
function newSpeaker(span: Span, { text, actors, unique }: Coding): Actor | null {
  const name = text.slice(span.start, span.end).replace(/\s+/gu, " ").trim();
  if (!NAME.test(name) || findNames(text, span, actors).length > 0) return null;
  const id = idFrom("actor", name);
  const isTaken = actors.some((one) => one.id === id || one.was?.includes(id));
  return {
    id: isTaken ? `${id}-${unique}` : id,
    kind: "person",
    name,
    short: null,
    aliases: [],
    description: null,
    affiliations: [],
    sameAs: [],
  };
}

/** Up to four words, the first and last of them with a capital: "Dana Whitfield", "Ursula von der Leyen", "ICE". */
const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,3}(?<= \p{Lu}[\p{L}\p{M}'’.-]*|^[^ ]+)$/u;

/** Whom the rest of a statement's words name as the one who says these: "that Ada Lind had promised to" in what Ben Okoro said; nothing where it names nobody. */
function otherSayer(
  quotes: Statement["quotes"],
  { quotes: all }: Statement,
  coding: Coding,
): Partial<Pick<Statement, "speaker" | "mention" | "cue">> {
  const span = { start: quotes[0]?.start ?? 0, end: quotes.at(-1)?.end ?? 0 };
  const { speaker = null, mention = null, cue = null } = newStatement(span, coding) ?? {};
  const isTold = mention !== null && all.some(({ start, end }) => start <= mention.start && mention.end <= end);
  return isTold && speaker !== null ? { speaker, mention, cue } : {};
}

/** The same statement with some of its words; what extraction proposed was about all of them and stays with the other. */
function splitOff(current: Statement, quotes: Statement["quotes"], coding: Coding): Statement | null {
  const { source, coder, unique } = coding;
  const [first] = quotes;
  if (!first) return null;
  const { suggested: _, ...rest } = current;
  return {
    ...rest,
    ...otherSayer(quotes, current, coding),
    id: idAt(source, first, unique),
    quotes,
    form: formAfter(current, quotes),
    repeats: null,
    review: { status: "confirmed", coder },
  };
}
