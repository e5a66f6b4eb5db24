import type { EdtfDate, Id, Statement } from "../../model/index.ts";
import { CheckMark, CheckStateLine, foundWords, useChecks } from "../check-state.tsx";
import { NameLink } from "../name-link.tsx";
import { Venue } from "../statement-card.tsx";
import { StatementRef } from "../statement-ref.tsx";
import { useSummary } from "../use-workbench.ts";
import { ACT_NAMES, dated, FORM_NAMES } from "../words.ts";
import { Group } from "./group.tsx";
import { NameList } from "./name-list.tsx";
import { Line } from "./sheet-line.tsx";

/** How a statement came on record, line by line; what the record does not say reads "not stated". */
export function RecordSheet({ statement }: { statement: Statement }) {
  const { sources } = useSummary();
  const { source, date, cue, venue, addressees, onBehalfOf, others, review, suggested } = statement;
  const found = sources.find(({ id }) => id === source);
  const publisher = found?.publisher ?? null;
  return (
    <Group title="On record in">
      <dl className="sheet">
        <Line name="Source">
          <NameLink id={source} />, {dated(found?.published ?? null)}
        </Line>
        <Line name="Said">
          <DateWords date={date} />
        </Line>
        <Line name="Place">
          <Places statement={statement} />
        </Line>
        <Line name="Check">
          <CheckStateLine owner={statement.id} source={source} />
        </Line>
        {(statement.relayedBy.length > 0 || publisher !== null) && (
          <Line name="Came through">
            <Chain relays={statement.relayedBy} outermost={publisher} />
          </Line>
        )}
        <Line name="Venue">{venue ? <Venue venue={venue} /> : "not stated"}</Line>
        <Line name="Act">{ACT_NAMES[statement.act]}</Line>
        <Line name="Form">{FORM_NAMES[statement.form]}</Line>
        <Line name="Cue">{cue ? cue.lemma : "none"}</Line>
        {others.length > 0 && (
          <Line name="Jointly with">
            <NameList ids={others} />
          </Line>
        )}
        {onBehalfOf !== null && (
          <Line name="On behalf of">
            <NameLink id={onBehalfOf} />
          </Line>
        )}
        <Line name="Addressed to">{addressees.length > 0 ? <NameList ids={addressees} /> : "not stated"}</Line>
        <Line name="Coding">
          {REVIEW_WORDS[review.status]}
          {review.coder === null ? "" : ` by ${review.coder}`}
        </Line>
        {suggested && <Line name="Confidence">{confidenceWords(suggested)}</Line>}
      </dl>
    </Group>
  );
}

/** "words 91 %, who is named 50 %, who speaks 48 %": how often such a suggestion is right, as extraction measured itself. */
function confidenceWords({ confidence: { content, source }, coding }: NonNullable<Statement["suggested"]>): string {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const speaker = coding === undefined || coding.speaker.id === null ? null : coding.speaker.confidence;
  return [
    `words ${percent(content)}`,
    ...(source === null ? [] : [`who is named ${percent(source)}`]),
    ...(speaker === null ? [] : [`who speaks ${percent(speaker)}`]),
  ].join(", ");
}

const REVIEW_WORDS: Readonly<Record<Statement["review"]["status"], string>> = {
  suggested: "suggested, not yet confirmed",
  confirmed: "confirmed",
  rejected: "rejected",
};

function DateWords({ date }: { date: EdtfDate | null }) {
  if (!date || date.basis === "stated") return dated(date);
  return (
    <>
      {dated(date)}
      <span className="note">Inferred: {date.why}</span>
    </>
  );
}

/** Each stretch with where it is coded, and where it stands now when that is another place. */
function Places({ statement }: { statement: Statement }) {
  const checks = useChecks(statement.id).filter(({ source }) => source === statement.source);
  return (
    <>
      {statement.quotes.map(({ start, end }, i) => {
        const check = checks[i];
        const elsewhere = check && check.state !== "verified" && check.state !== "unchecked";
        return (
          <span key={start} className="sheet-place">
            characters {start}–{end}
            {elsewhere && <CheckMark state={check.state} words={foundWords(check)} />}
          </span>
        );
      })}
    </>
  );
}

/** "Night Riders, then The Quay Courier": the chain from the inside out, and the source's publisher at its end. */
function Chain({ relays, outermost }: { relays: Statement["relayedBy"]; outermost: Id | null }) {
  return (
    <>
      {relays.map(({ kind, id }, i) => (
        <span key={`${kind} ${id}`}>
          {i > 0 && ", then "}
          {kind === "statement" ? <StatementRef id={id} /> : <NameLink id={id} />}
        </span>
      ))}
      {outermost !== null && (
        <>
          {relays.length > 0 && ", then "}
          <NameLink id={outermost} />
        </>
      )}
    </>
  );
}
