import { Check, ChevronLeft, ChevronRight, Undo2, X } from "lucide-react";
import { type Ref, useId } from "react";
import type { QueueRow, ReviewStatus } from "../../query/index.ts";
import { Context } from "../details/context.tsx";
import { NameLink } from "../name-link.tsx";
import { StatementWords } from "../statement-words.tsx";
import { useModel, useNames, useSummary } from "../use-workbench.ts";
import { dated, FORM_NAMES } from "../words.ts";
import { CardFields, type Fields } from "./card-fields.tsx";
import { certaintyFigure, certaintyWords } from "./certainty-words.ts";
import { Key } from "./key.tsx";
import { SentenceContext } from "./sentence-context.tsx";
import { sideWords } from "./side-words.ts";
import type { Review } from "./use-review.ts";

interface Props {
  readonly row: QueueRow;
  readonly review: Review;
  readonly fields: Fields;
  readonly card: Ref<HTMLElement>;
}

const STATUS_WORDS: Readonly<Record<ReviewStatus, string>> = {
  suggested: "Suggested",
  confirmed: "Accepted",
  rejected: "Rejected",
};

/** The statement that is up: its words, what was made of them, and the decision. */
export function Card({ row, review, fields, card }: Props) {
  const { statement, certainty } = row;
  const { status, coder } = statement.review;
  const id = useId();
  const { sources } = useSummary();
  const names = useNames();
  const inText = useModel((model) => model.view.view === "articles");
  const undoes = useModel((model) => model.edits.undo);
  const source = sources.find((one) => one.id === statement.source);
  return (
    <section ref={card} className="review-card" data-status={status} aria-labelledby={id} tabIndex={-1}>
      <p className="review-state" id={id}>
        <span>
          {STATUS_WORDS[status]}
          {coder !== null && status !== "suggested" && ` by ${coder}`}, {FORM_NAMES[statement.form].toLowerCase()}
        </span>
        <span className="review-sure" title={certaintyFigure(certainty)}>
          {certaintyWords(certainty)}
          <span className="visually-hidden">. {certaintyFigure(certainty)}</span>
        </span>
      </p>
      <blockquote className="review-words">
        <StatementWords statement={statement} />
      </blockquote>
      {inText ? <SentenceContext statement={statement} /> : <Context statement={statement} />}
      <p className="review-whence">
        <NameLink id={statement.source} /> · {dated(statement.date ?? source?.published ?? null)}
      </p>
      {sideWords(statement, (toward) => names.get(toward)?.label ?? null).map((words) => (
        <p key={words} className="review-why">
          {words}
        </p>
      ))}
      <CardFields row={row} review={review} fields={fields} />
      {fields.unsided && (
        <p className="review-why">
          <strong>Say the stance toward it, 1 to 4,</strong> before it is accepted.
        </p>
      )}
      <div className="review-decide">
        <button
          type="button"
          className="button primary"
          aria-pressed={status === "confirmed"}
          onClick={() => review.decide("confirmed")}
        >
          <Check size={16} strokeWidth={1.75} aria-hidden="true" />
          {status === "confirmed" ? "Accepted" : "Accept"} <Key does="accept" />
        </button>
        <button
          type="button"
          className="button secondary"
          aria-pressed={status === "rejected"}
          onClick={() => review.decide("rejected")}
        >
          <X size={16} strokeWidth={1.75} aria-hidden="true" />
          {status === "rejected" ? "Rejected" : "Reject"} <Key does="reject" />
        </button>
        <span className="review-moves">
          <Move name="Previous" keyName="K" icon={ChevronLeft} use={() => review.go(-1)} />
          <Move name="Next" keyName="J" icon={ChevronRight} use={() => review.go(1)} />
          <Move name={undoes === null ? "Undo" : `Undo: ${undoes}`} keyName="Z" icon={Undo2} use={review.undo} />
        </span>
      </div>
    </section>
  );
}

function Move({ name, keyName, icon: Icon, use }: { name: string; keyName: string; icon: typeof Undo2; use(): void }) {
  return (
    <button type="button" className="button icon" aria-label={name} title={`${name} (${keyName})`} onClick={use}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}
