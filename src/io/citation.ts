import type { Actor, EdtfDate, Id, Source, Statement } from "../model/index.ts";
import { dateWords } from "../text/date-words.ts";
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
 * reported is told in the record's words, after "Reported speech:". Nothing is made up: a speaker, a publisher or a date
 * of the source that the record does not have reads "not stated"; a date of its own, a venue, a chain, an author and an
 * address are left out when there is none. Line breaks within words become spaces.
 */
export function cite(statement: Statement, cited: Cited, style: CitationStyle = "text"): string {
  const hash = byId(cited.sources).get(statement.source)?.textHash;
  const text = hash === undefined ? "" : ` of text sha256 ${hash.replace(/^sha256:/, "").slice(0, HASH_DIGITS)}`;
  return `${citeSpeech(statement, cited, style)} In: ${citeSource(statement.source, cited, style)}, ${places(statement)}${text}.`;
}

/** Who said what, when and through whom, without where it stands. */
export function citeSpeech(statement: Statement, cited: Cited, style: CitationStyle = "text"): string {
  const write = WRITERS[style];
  const said = circumstances(statement, cited).join("; ");
  const words = `${write.strong(speakers(statement, cited))}: ${citedWords(statement, style)}`;
  return said === "" ? words : `${words} (${write.plain(said)}).`;
}

/** "characters 55–83", "characters 55–83 and 91–102". */
export function places({ quotes }: Statement): string {
  return `characters ${quotes.map(({ start, end }) => `${start}–${end}`).join(" and ")}`;
}

/** The words with their marks, or the gist of what is reported, without who and where. */
export function citedWords(statement: Statement, style: CitationStyle = "text"): string {
  const { plain } = WRITERS[style];
  const verbatim = statement.quotes.flatMap(({ exact, verbatim }) =>
    verbatim && exact !== undefined ? [`“${plain(exact)}”`] : [],
  );
  if (verbatim.length === 0) return `Reported speech: ${plain(statement.gist)}`;
  const quoted = verbatim.join(" … ");
  return statement.form === "direct" ? quoted : `${quoted} (partly quoted: ${plain(statement.gist)})`;
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
