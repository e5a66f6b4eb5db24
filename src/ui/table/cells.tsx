import { type Row, relaysOf, speakersOf, throughWords } from "../../query/index.ts";
import { CheckStateLine } from "../check-state.tsx";
import { StanceMark } from "../marks.tsx";
import { verbatimWords } from "../statement-words.tsx";
import { isSuggested, useNamedSpeaker, useReportedWords } from "../suggested-words.ts";
import { useVerb } from "../use-verb.ts";
import { useNames, useSummary } from "../use-workbench.ts";
import { dated, FORM_NAMES, listed } from "../words.ts";
import { cueWords } from "./cue-words.ts";

/** What stands in a cell of a column. */
export function CellContent({ column, row }: { column: string; row: Row }) {
  switch (column) {
    case "speaker":
      return <Speaker row={row} />;
    case "words":
      return <Words row={row} />;
    case "stance":
      return <Stances row={row} />;
    case "whence":
      return <Whence row={row} />;
    case "said":
      return (
        <div className="table-two">
          <Speaker row={row} />
          <Words row={row} />
        </div>
      );
    case "stand":
      return (
        <div className="table-two">
          <Stances row={row} />
          <Whence row={row} />
        </div>
      );
    case "source":
      return <Source row={row} />;
    case "date":
      return <DateWords row={row} />;
    case "form":
      return <span className="table-quiet">{FORM_NAMES[row.statement.form]}</span>;
    case "check":
      return <CheckStateLine owner={row.statement.id} source={row.statement.source} brief />;
    default:
      throw new Error(`expected a column of the table, got ${JSON.stringify(column)}`);
  }
}

function Speaker({ row: { statement } }: { row: Row }) {
  const names = useNames();
  const ids = [...(statement.speaker === null ? [] : [statement.speaker]), ...statement.others];
  const named = useNamedSpeaker(statement);
  const who =
    ids.length === 0 ? (
      <span className="table-quiet">{named ?? "Speaker not stated"}</span>
    ) : (
      <span className="table-speaker">{listed(ids.map((id) => names.get(id)?.label ?? id))}</span>
    );
  if (!isSuggested(statement)) return who;
  return (
    <div className="table-two">
      {who}
      <span className="table-quiet">Suggested</span>
    </div>
  );
}

/** Quotation marks and the quote's letter for what somebody said; what is reported is told in our words. Then whom it came through. */
function Words({ row }: { row: Row }) {
  const { statement } = row;
  const names = useNames();
  const words = verbatimWords(statement);
  const cue = cueWords(statement.cue?.lemma ?? null);
  const reported = useReportedWords(statement, cue === null ? statement.cue : null);
  const whose = reported === null ? "in our words" : "in the article’s words";
  const through = throughWords(relaysOf(row, (id) => names.get(id)?.label ?? id));
  return (
    <div className="table-words">
      {words.length === 0 ? (
        <p className="table-quiet table-gist">
          <Whole words={`${cue ?? "Reported"}, ${whose}: ${reported?.join(" … ") ?? statement.gist}`} />
        </p>
      ) : (
        <p className="table-quote">
          <Whole words={words.map(({ text }) => `“${text}”`).join(" … ")} />
        </p>
      )}
      {through !== null && <p className="table-quiet table-through">{through}</p>}
    </div>
  );
}

/** Characters of a row's words: whoever speaks longer than about a dozen lines is read in the details, which the row opens. */
const LONG = 700;

function Whole({ words }: { words: string }) {
  if (words.length <= LONG) return words;
  return (
    <>
      {words.slice(0, words.lastIndexOf(" ", LONG))} <span className="table-rest">… open the row for the rest</span>
    </>
  );
}

function Stances({ row: { statement, kept } }: { row: Row }) {
  const names = useNames();
  const verb = useVerb();
  const hollow = statement.form === "indirect";
  const stances = statement.stances.filter((_, i) => kept.includes(i));
  if (stances.length === 0) {
    return (
      <span className="table-stance table-quiet">
        <StanceMark stance="uncoded" size={14} /> Not coded
      </span>
    );
  }
  const named = stances.map(({ value, toward }) => ({
    value,
    name: toward.kind === "statement" ? "a statement" : (names.get(toward.id)?.label ?? toward.id),
  }));
  return (
    <ul className="table-stances">
      {named.map(({ value, name }) => (
        <li key={`${value} ${name}`} className="table-stance">
          <StanceMark stance={value} size={14} hollow={hollow} />
          <span className="visually-hidden">{verb(value, speakersOf(statement))} </span>
          <span className="table-name">{name}</span>
        </li>
      ))}
    </ul>
  );
}

function Whence({ row }: { row: Row }) {
  return (
    <div className="table-two">
      <Source row={row} />
      <DateWords row={row} />
    </div>
  );
}

function Source({ row: { statement } }: { row: Row }) {
  const names = useNames();
  return <span className="table-quiet">{names.get(statement.source)?.label ?? statement.source}</span>;
}

/** Its own date, or else the one of the source that it stands in. */
function DateWords({ row: { statement } }: { row: Row }) {
  const { sources } = useSummary();
  const date = statement.date ?? sources.find(({ id }) => id === statement.source)?.published ?? null;
  return <span className="table-quiet">{dated(date)}</span>;
}
