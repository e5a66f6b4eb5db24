import type { QueueRow } from "../../query/index.ts";
import { StanceMark } from "../marks.tsx";
import { verbatimWords } from "../statement-words.tsx";
import { useNamedSpeaker, useReportedWords } from "../suggested-words.ts";
import { useVerb } from "../use-verb.ts";
import { useNames } from "../use-workbench.ts";
import { listed } from "../words.ts";
import { certaintyFigure, shareFigure } from "./certainty-words.ts";
import type { Review } from "./use-review.ts";

/** How many of what comes after are listed: as many as are seen, not as many as there are. */
const SHOWN = 12;

/** What comes after the statement that is up; a press brings one up. */
export function QueueList({ review }: { review: Review }) {
  const { seen, up, from, total } = review;
  const at = up === null ? -1 : seen.rows.indexOf(up);
  const shown = seen.rows.slice(at + 1, at + 1 + SHOWN);
  const rest = total - from - (at + 1) - shown.length;
  if (shown.length === 0) return null;
  return (
    <section className="review-queue" aria-label="After this one">
      <ul>
        {shown.map((row) => (
          <QueueItem key={row.statement.id} row={row} show={() => review.show(row.statement.id)} />
        ))}
      </ul>
      {rest > 0 && <p className="review-rest">and {rest} more</p>}
    </section>
  );
}

function QueueItem({ row: { statement, certainty }, show }: { row: QueueRow; show(): void }) {
  const names = useNames();
  const verb = useVerb();
  const { speaker, others, stances, gist, form, review } = statement;
  const speakers = [...(speaker === null ? [] : [speaker]), ...others];
  const named = useNamedSpeaker(statement);
  const reported = useReportedWords(statement)?.join(" … ");
  const words = verbatimWords(statement)
    .map(({ text }) => `“${text}”`)
    .join(" … ");
  return (
    <li>
      <button type="button" className="review-item" data-status={review.status} onClick={show}>
        <span className="review-item-head">
          <span className="review-who">
            {listed(speakers.map((id) => names.get(id)?.label ?? id)) || (named ?? "Nobody named")}
          </span>
          {review.status !== "suggested" && (
            <span className="review-quiet">
              {review.status === "confirmed" ? "Accepted" : "Rejected"}
              {review.coder !== null && ` by ${review.coder}`}
            </span>
          )}
          {certainty && (
            <span className="review-figure" title={certaintyFigure(certainty)}>
              <span className="visually-hidden">confidence </span>
              {shareFigure(certainty.least)}
            </span>
          )}
        </span>
        <span className={words === "" ? "review-gist" : "review-quote"}>
          {words === "" ? (reported ?? gist) : words}
        </span>
        {stances.map(({ toward, value }) => (
          <span key={toward.id} className="review-stand">
            <StanceMark stance={value} size={14} hollow={form === "indirect"} />
            <span>
              {verb(value, speakers)} {names.get(toward.id)?.label ?? "a statement"}
            </span>
          </span>
        ))}
      </button>
    </li>
  );
}
