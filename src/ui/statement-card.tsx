import "./statement-card.css";
import { Fragment, type ReactNode } from "react";
import type { StanceValue, Statement } from "../model/index.ts";
import { type Relay, type Row, relaysOf, speakersOf } from "../query/index.ts";
import { CheckMark, CheckStateLine, useChecks, worstOf } from "./check-state.tsx";
import { CiteButton } from "./cite-button.tsx";
import { StanceMark } from "./marks.tsx";
import { NameLink } from "./name-link.tsx";
import { SourceLink } from "./source-link.tsx";
import { StatementRef } from "./statement-ref.tsx";
import { placeWords, StatementWords } from "./statement-words.tsx";
import { isSuggested, useNamedSpeaker } from "./suggested-words.ts";
import { useVerb } from "./use-verb.ts";
import { useNames, useSummary } from "./use-workbench.ts";
import { dated } from "./words.ts";

interface Props {
  readonly row: Row;
  /** The stance whose rule stands at the left. */
  readonly rule?: StanceValue | null;
  /** Begins with who speaks. */
  readonly by?: boolean;
  /** Lists the stances that stay under the filter. */
  readonly stances?: boolean;
  /** Letters as in a list, or as in evidence. */
  readonly size?: "list" | "evidence";
  /** Check, place, and what can be done with it. */
  readonly tools?: boolean;
}

/** A statement in a list: its words, which are a link to it, where they stand, and what the check of them found. */
export function StatementCard({ row, rule = null, by = false, stances = false, size = "list", tools = true }: Props) {
  const { statement } = row;
  return (
    <article className={`card card-${size}${rule ? ` ruled rule-${rule}` : ""}`}>
      {by && <Speakers statement={statement} />}
      <p className="card-words">
        <NameLink id={statement.id} className="words-link">
          <StatementWords statement={statement} />
        </NameLink>
      </p>
      {stances && <Stances row={row} />}
      <Whence row={row} checked={!tools} />
      {tools && (
        <p className="card-line card-tools">
          <CheckStateLine owner={statement.id} source={statement.source} brief />
          <span className="card-place">at {placeWords(statement.quotes)}</span>
          <span className="card-actions">
            <SourceLink className="quiet" source={statement.source} at={statement.id} />
            <CiteButton statement={statement} className="link quiet">
              Cite
            </CiteButton>
          </span>
        </p>
      )}
    </article>
  );
}

export function Speakers({ statement }: { statement: Statement }) {
  const { speaker, others } = statement;
  const named = useNamedSpeaker(statement);
  if (speaker === null && others.length === 0) return <p className="card-speaker">{named ?? "Speaker not stated"}</p>;
  const ids = [...(speaker === null ? [] : [speaker]), ...others];
  return (
    <p className="card-speaker">
      {ids.map((id, i) => (
        <span key={id}>
          {i > 0 && (i === ids.length - 1 ? " and " : ", ")}
          <NameLink id={id} />
        </span>
      ))}
    </p>
  );
}

function Stances({ row: { statement, kept } }: { row: Row }) {
  const verb = useVerb();
  if (statement.stances.length === 0) {
    return (
      <p className="card-stance">
        <StanceMark stance="uncoded" size={14} /> Not coded
      </p>
    );
  }
  return (
    <ul className="card-stances">
      {statement.stances.map(({ toward, value }, i) =>
        kept.includes(i) ? (
          <li key={`${value} ${toward.id}`} className="card-stance">
            <StanceMark stance={value} size={14} hollow={statement.form === "indirect"} />
            <span className={`text-${value}`}>{verb(value, speakersOf(statement))}</span>{" "}
            {toward.kind === "statement" ? <StatementRef id={toward.id} /> : <NameLink id={toward.id} />}
          </li>
        ) : null,
      )}
    </ul>
  );
}

/** "National Times · 7 June 2025 · Truth Social · through Bill Melugin". */
function Whence({ row, checked }: { row: Row; checked: boolean }) {
  const names = useNames();
  const { sources } = useSummary();
  const { statement, also } = row;
  const { source, venue } = statement;
  const date = statement.date ?? sources.find(({ id }) => id === source)?.published ?? null;
  const relays = relaysOf(row, (id) => names.get(id)?.label ?? id);
  const worst = worstOf(useChecks(statement.id));
  const check = checked ? worst : null;
  const again = also.length === 1 ? "once" : `${also.length} times`;
  const parts: readonly (readonly [string, ReactNode])[] = [
    ["source", <NameLink key="source" id={source} />],
    ["date", dated(date)],
    ...(venue ? [["venue", <Venue key="venue" venue={venue} />] as const] : []),
    ...(relays.length > 0 ? [["through", <Through key="through" relays={relays} />] as const] : []),
    ...(check && check.state !== "unchecked"
      ? [["check", <CheckMark key="check" state={check.state} />] as const]
      : []),
    ...(isSuggested(statement) ? [["suggested", "Suggested, not confirmed"] as const] : []),
    ...(also.length > 0 ? [["also", `quoted again ${again}`] as const] : []),
  ];
  return (
    <p className="card-line">
      {parts.map(([key, part]) => (
        <span key={key} className="card-part">
          {part}
        </span>
      ))}
    </p>
  );
}

export function Venue({ venue }: { venue: NonNullable<Statement["venue"]> }) {
  return venue.actor === null ? venue.label : <NameLink id={venue.actor}>{venue.label}</NameLink>;
}

/** Each name leads to the actor, or to the statement that has the words in it. */
function Through({ relays }: { relays: readonly Relay[] }) {
  return (
    <>
      through{" "}
      {relays.map(({ id, name }, i) => (
        <Fragment key={id}>
          {i > 0 && ", then "}
          <NameLink id={id}>{name}</NameLink>
        </Fragment>
      ))}
    </>
  );
}
