/**
 * Statements -> CSV for spreadsheets, R and pandas: one row a statement and stance, the statement's columns repeated, so that
 * counting rows by stance counts what the screen counts. A statement without a stance has one row with none, and why.
 *
 * `words` are verbatim, each stretch between “ and ”, several joined by " … "; it is empty for reported speech, which `gist`
 * tells in the record's words, or nothing where nobody has summed it up yet. Lists are joined by "; ". `relayed_by` is the chain that it came through, innermost first, by the
 * names of those who speak in it; `relayed_by_ids` are the actors and statements themselves. Dates are EDTF. `start` and `end` are UTF-16 offsets into the source's
 * canonical text, whose hash is `text_sha256`; `spans` are all of them. `check` is what was found in this session; `last_check`
 * what the record says of the source as a whole. `review` tells what somebody has confirmed from what was only suggested, and
 * `words_confidence`, from 0 to 1, how sure extraction was that these are a statement's words. What else it proposed stands in columns of its own, beside what is decided: who speaks, and
 * `suggested_targets`, the surest first, also where no side was sure enough, with ids, sides ("none") and how sure it was of each in lists of the same order. For the apostrophe before what looks like a formula see `csv.ts`.
 */
import type {
  Actor,
  CheckState,
  Id,
  Issue,
  Ref,
  Source,
  Stance,
  Statement,
  SuggestedCoding,
  SuggestedTarget,
} from "../model/index.ts";
import type { Row } from "../query/answer-basics.ts";
import { STANCE_SIGNS } from "../query/labels.ts";
import { ownGist } from "../text/summed-up.ts";
import { type Cell, toCsv } from "./csv.ts";

export interface Catalogue {
  readonly actors: readonly Actor[];
  readonly issues: readonly Issue[];
  readonly sources: readonly Source[];
}

/** @param checkOf what was found of a statement's words; nothing was checked when it is left out */
export function statementsCsv(
  rows: readonly Row[],
  { actors, issues, sources }: Catalogue,
  checkOf: (statement: Statement) => CheckState = () => "unchecked",
): string {
  // A suggestion calls who was merged by the old id.
  const names = new Map<Id, string>(
    [...actors, ...issues].flatMap(({ id, name, was = [] }) => [...was, id].map((one) => [one, name] as const)),
  );
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const name = (id: Id | null) => (id === null ? null : (names.get(id) ?? id));
  const lines = rows.flatMap(({ statement, kept, through }) => {
    const source = sourceById.get(statement.source);
    const stances = statement.stances.filter((_, i) => kept.includes(i));
    const facts: Facts = { statement, through, source, check: checkOf(statement), name };
    return (stances.length > 0 ? stances : [null]).map((stance) =>
      COLUMNS.map(([, cell]) => cell(facts, stance) ?? null),
    );
  });
  return toCsv(
    COLUMNS.map(([column]) => column),
    lines,
  );
}

interface Facts {
  readonly statement: Statement;
  readonly through: Row["through"];
  readonly source: Source | undefined;
  readonly check: CheckState;
  name(id: Id | null): string | null;
}

const COLUMNS: readonly (readonly [string, (facts: Facts, stance: Stance | null) => Cell | undefined])[] = [
  ["statement_id", ({ statement }) => statement.id],
  ["speaker", ({ statement, name }) => name(statement.speaker)],
  ["speaker_id", ({ statement }) => statement.speaker],
  ["joint_speakers", ({ statement, name }) => listed(statement.others, name)],
  ["on_behalf_of", ({ statement, name }) => name(statement.onBehalfOf)],
  ["addressees", ({ statement, name }) => listed(statement.addressees, name)],
  ["act", ({ statement }) => statement.act],
  ["form", ({ statement }) => statement.form],
  ["words", ({ statement }) => verbatim(statement)],
  ["gist", ({ statement }) => ownGist(statement.gist)],
  ["stance", (_, stance) => stance?.value],
  ["sign", (_, stance) => stance && STANCE_SIGNS[stance.value]],
  ["target", ({ name }, stance) => stance && targetName(stance.toward, name)],
  ["target_kind", (_, stance) => stance?.toward.kind],
  ["target_id", (_, stance) => stance?.toward.id],
  ["stance_basis", (_, stance) => stance?.basis],
  ["stance_reason", (_, stance) => stance?.reason],
  ["not_coded_why", ({ statement }, stance) => (stance ? null : statement.uncoded)],
  ["date", ({ statement }) => statement.date?.edtf],
  ["date_basis", ({ statement }) => statement.date?.basis],
  ["venue", ({ statement }) => statement.venue?.label],
  ["relayed_by", (facts) => facts.through.map((_, step) => relayName(facts, step)).join("; ")],
  ["relayed_by_ids", ({ statement }) => statement.relayedBy.map(({ id }) => id).join("; ")],
  ["repeats", ({ statement }) => statement.repeats],
  ["source", ({ source, statement }) => source?.label ?? statement.source],
  ["source_id", ({ statement }) => statement.source],
  ["source_title", ({ source }) => source?.title ?? null],
  ["publisher", ({ source, name }) => name(source?.publisher ?? null)],
  ["author", ({ source }) => source?.author ?? null],
  ["published", ({ source }) => source?.published?.edtf ?? null],
  ["url", ({ source }) => source?.url ?? null],
  ["start", ({ statement }) => statement.quotes[0]?.start ?? null],
  ["end", ({ statement }) => statement.quotes.at(-1)?.end ?? null],
  ["spans", ({ statement }) => statement.quotes.map(({ start, end }) => `${start}–${end}`).join("; ")],
  ["text_sha256", ({ source }) => source?.textHash.replace(/^sha256:/, "") ?? null],
  ["check", ({ check }) => check],
  ["last_check", ({ source }) => lastCheck(source)],
  ["review", ({ statement }) => statement.review.status],
  ["words_confidence", ({ statement }) => statement.suggested?.confidence.content],
  ["suggested_speaker", ({ statement, name }) => name(speakerOf(statement)?.id ?? null)],
  ["suggested_speaker_id", ({ statement }) => speakerOf(statement)?.id],
  ["suggested_speaker_confidence", ({ statement }) => speakerOf(statement)?.confidence],
  ["suggested_targets", ({ statement, name }) => each(statement, ({ toward }) => name(toward.id))],
  ["suggested_target_ids", ({ statement }) => each(statement, ({ toward }) => toward.id)],
  ["suggested_target_confidences", ({ statement }) => each(statement, ({ confidence }) => confidence.target)],
  ["suggested_sides", ({ statement }) => each(statement, ({ stance }) => stance)],
  ["suggested_side_confidences", ({ statement }) => each(statement, ({ confidence }) => confidence.stance)],
];

function speakerOf({ suggested }: Statement): SuggestedCoding["speaker"] | undefined {
  return suggested?.coding?.speaker;
}

/** One thing of each suggested target, with a word where there is none, so that the lists are of one length. */
function each({ suggested }: Statement, what: (target: SuggestedTarget) => Cell): string {
  return (suggested?.coding?.targets ?? []).map((target) => what(target) ?? "none").join("; ");
}

function listed(ids: readonly Id[], name: Facts["name"]): string {
  return ids.map(name).join("; ");
}

/** Who relays, by name: whoever speaks in a statement that does, else the statement. */
function relayName({ statement, through, name }: Facts, step: number): string {
  const names = through[step]?.map(name) ?? [];
  return names.length > 0 ? names.join(" and ") : `statement ${statement.relayedBy[step]?.id}`;
}

function verbatim({ quotes }: Statement): string {
  const words = quotes.flatMap(({ exact, verbatim }) => (verbatim && exact !== undefined ? [`“${exact}”`] : []));
  return words.join(" … ");
}

/** A statement has no name of its own. */
function targetName({ kind, id }: Ref, name: Facts["name"]): string | null {
  return kind === "statement" ? `statement ${id}` : name(id);
}

function lastCheck(source: Source | undefined): string | null {
  const last = source?.lastCheck;
  if (!last) return null;
  const { verified, moved, altered, missing, on } = last;
  return `${verified} of ${verified + moved + altered + missing} quotes verified on ${on}`;
}
