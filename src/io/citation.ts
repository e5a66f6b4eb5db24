import type { Actor, EdtfDate, Id, Source, Statement } from "../model/index.ts";
import { dateWords } from "../text/date-words.ts";
import { isSummedUp } from "../text/summed-up.ts";
import { escapeMarkdown, oneLine } from "./markdown.ts";

/** What the names in a citation are looked up in: a record, or a summary of one. */
export interface Cited {
  readonly sources: readonly Source[];
  readonly actors: readonly Actor[];
  /** For chains that run through another statement; without them the statement's id is written. */
  readonly statements?: readonly Statement[];
}

export type CitationStyle = "text" | "markdown";

/** Hex digits of a text's hash in a citation: enough to tell which text the offsets are of. */
const HASH_DIGITS = 12;

/**
 * A statement as one line: who, the words, when and through whom, and where they stand.
 *
 * `Ada Lind: “Buses should run until dawn,” (said 4 March 2024, inferred). In: Courier, first report (label of this record),
 * The Quay Courier, 5 March 2024, characters 55–83 of text sha256 0123456789ab.`
 *
 * Quotation marks stand around verbatim words only; where an attribution interrupts them each part has its own. What is
 * reported is told in the record's words and marked so; who speaks stands before it unless it begins with that name:
 * `Ada Lind is for late buses (reported speech, in our words; said March 2024).` What nobody has summed up yet is said to be so,
 * in no words of ours: `Ada Lind: reported speech, not summed up.` Nothing is made up: a speaker, a publisher or a date
 * of the source that the record does not have reads "not stated"; what nobody has confirmed reads "suggested, not confirmed"; a date of its own, a venue, a chain, an author and an
 * address are left out when there is none. Line breaks within words become spaces.
 */
export function cite(statement: Statement, cited: Cited, style: CitationStyle = "text"): string {
  const source = byId(cited.sources).get(statement.source);
  const text = source ? ` of text sha256 ${shortTextHash(source)}` : "";
  return `${citeSpeech(statement, cited, style)} In: ${citeSource(statement.source, cited, style)}, ${places(statement)}${text}.`;
}

/** Who said what, when and through whom, and what else is remarked in the same brackets. Without where it stands. */
export function citeSpeech(
  statement: Statement,
  cited: Cited,
  style: CitationStyle = "text",
  also: readonly string[] = [],
): string {
  const write = WRITERS[style];
  const spoken = spokenWords(statement, write);
  const words =
    spoken === null ? retold(statement, cited, write) : `${write.strong(speakers(statement, cited))}: ${spoken}`;
  const remarks = [
    ...formRemark(statement, spoken),
    ...reviewRemark(statement),
    ...circumstances(statement, cited),
    ...also,
  ].join("; ");
  if (remarks !== "") return `${words} (${write.plain(remarks)}).`;
  return /[.!?…]”$/.test(words) ? words : `${words}.`;
}

/** "characters 55–83", "characters 55–83 and 91–102". */
export function places({ quotes }: Statement): string {
  return `characters ${quotes.map(({ start, end }) => `${start}–${end}`).join(" and ")}`;
}

/** The first digits of the hash of a source's text. */
export function shortTextHash({ textHash }: Source): string {
  return textHash.replace(/^sha256:/, "").slice(0, HASH_DIGITS);
}

/** The words with their marks, or the gist of what is reported, without who and where. */
export function citedWords(statement: Statement): string {
  const { form, gist } = statement;
  const spoken = spokenWords(statement, WRITERS.text);
  if (!isSummedUp(gist)) {
    if (spoken === null) return "Reported speech, not summed up";
    return form === "direct" ? spoken : `${spoken} (partly quoted)`;
  }
  if (spoken === null) return `Reported speech: ${oneLine(gist)}`;
  return form === "direct" ? spoken : `${spoken} (partly quoted: ${oneLine(gist)})`;
}

/** A source as it is cited: title or label, author, publisher, date, address. */
export function citeSource(id: Id, cited: Cited, style: CitationStyle = "text"): string {
  const write = WRITERS[style];
  const source = byId(cited.sources).get(id);
  if (!source) return `${write.plain(id)} (a source that this record does not have)`;
  const { title, label, author, publisher, published, url } = source;
  return [
    title === null ? `${write.plain(label)} (label of this record)` : write.title(title),
    ...(author === null ? [] : [write.plain(`by ${author}`)]),
    publisher === null ? "publisher not stated" : write.plain(actorName(publisher, cited)),
    published === null ? "date not stated" : write.plain(dateIn(published)),
    ...(url === null ? [] : [write.address(url)]),
  ].join(", ");
}

/** Who speaks, and for whom: "Ada Lind and Ben Okoro, for Marsh Quay Town Council". */
export function speakers({ speaker, others, onBehalfOf }: Statement, cited: Cited): string {
  const names = [
    speaker === null ? "Speaker not stated" : actorName(speaker, cited),
    ...others.map((other) => actorName(other, cited)),
  ];
  const last = names.length > 1 ? ` and ${names.at(-1)}` : "";
  const first = names.length > 1 ? names.slice(0, -1).join(", ") : names.join("");
  return `${first}${last}${onBehalfOf === null ? "" : `, for ${actorName(onBehalfOf, cited)}`}`;
}

/** The verbatim words with their marks; null when there are none. */
function spokenWords({ quotes }: Statement, { plain }: Writer): string | null {
  const verbatim = quotes.flatMap(({ exact, verbatim }) =>
    verbatim && exact !== undefined ? [`“${plain(exact)}”`] : [],
  );
  return verbatim.length === 0 ? null : verbatim.join(" … ");
}

/** The gist after who speaks, who is not named twice when the gist begins with the one name that there is. */
function retold(statement: Statement, cited: Cited, { plain, strong }: Writer): string {
  const name = speakers(statement, cited);
  if (!isSummedUp(statement.gist)) return `${strong(name)}: reported speech, not summed up`;
  const gist = withoutStop(oneLine(statement.gist));
  const begins = [name, `The ${name}`].find((one) => gist.toLowerCase().startsWith(`${one.toLowerCase()} `));
  if (begins === undefined) return `${strong(name)}: ${plain(gist)}`;
  return `${strong(gist.slice(0, begins.length))} ${plain(gist.slice(begins.length))}`;
}

function formRemark(statement: Statement, spoken: string | null): string[] {
  const { form, gist } = statement;
  // Extraction sums nothing up: what stands for a gist is nobody's words.
  if (isUntouched(statement) || !isSummedUp(gist)) return spoken === null || form === "direct" ? [] : ["partly quoted"];
  if (spoken === null) return ["reported speech, in our words"];
  return form === "direct" ? [] : [`partly quoted; in our words: ${withoutStop(oneLine(gist))}`];
}

/** As extraction left it. */
function isUntouched({ review, suggested }: Statement): boolean {
  return review.status === "suggested" && suggested !== undefined;
}

/** Whoever copies a citation takes along that nobody stands behind it yet. */
function reviewRemark({ review }: Statement): string[] {
  return review.status === "suggested" ? ["suggested, not confirmed"] : [];
}

/** The full stop of a sentence that goes on; that of an abbreviation such as "U.S." stays. */
function withoutStop(sentence: string): string {
  return sentence.replace(/(?<!\b\p{L})(?<!\.)\.$/u, "");
}

function circumstances({ date, venue, relayedBy }: Statement, cited: Cited): string[] {
  const chain = relayedBy.map(({ kind, id }) => (kind === "actor" ? actorName(id, cited) : relayingSpeaker(id, cited)));
  const steps = chain.filter((name, i) => name !== chain[i - 1]);
  return [
    ...(date === null ? [] : [`said ${dateIn(date)}`]),
    ...(venue === null ? [] : [`venue: ${venue.label}`]),
    ...(steps.length === 0 ? [] : [`through ${steps.join(", then ")}`]),
  ];
}

function relayingSpeaker(id: Id, cited: Cited): string {
  const statement = byId(cited.statements ?? []).get(id);
  return statement ? speakers(statement, cited) : `statement ${id}`;
}

function dateIn({ edtf, basis }: EdtfDate): string {
  return `${dateWords(edtf)}${basis === "inferred" ? ", inferred" : ""}`;
}

function actorName(id: Id, cited: Cited): string {
  return byId(cited.actors).get(id)?.name ?? id;
}

interface Writer {
  plain(text: string): string;
  strong(text: string): string;
  title(text: string): string;
  address(url: string): string;
}

const WRITERS: Readonly<Record<CitationStyle, Writer>> = {
  text: { plain: oneLine, strong: oneLine, title: oneLine, address: (url) => url },
  markdown: {
    plain: escapeMarkdown,
    strong: (text) => `**${escapeMarkdown(text)}**`,
    title: (text) => `*${escapeMarkdown(text)}*`,
    address: (url) => `<${url.replaceAll("<", "%3C").replaceAll(">", "%3E")}>`,
  },
};

/** Lists by id, kept as long as the list is, so that a thousand citations do not search it a thousand times. */
function byId<T extends { readonly id: Id }>(things: readonly T[]): ReadonlyMap<Id, T> {
  const known = indices.get(things) as ReadonlyMap<Id, T> | undefined;
  if (known) return known;
  const index = new Map(things.map((thing) => [thing.id, thing]));
  indices.set(things, index);
  return index;
}
const indices = new WeakMap<readonly object[], ReadonlyMap<Id, object>>();
