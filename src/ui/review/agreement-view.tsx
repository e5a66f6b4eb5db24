import { Copy } from "lucide-react";
import { Fragment } from "react";
import { type AgreedField, type FieldAgreement, type Filter, OUTCOMES, type Outcome } from "../../query/index.ts";
import { type Reviewing, review } from "../../state/index.ts";
import { useCopy } from "../export/use-copy.ts";
import { useAnswer, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { agreementCsv, FIELD_WORDS, groundWords, keptShare, OUTCOME_WORDS, wilson } from "./agreement-words.ts";
import { Decisions } from "./decisions.tsx";

/** Suggestions against decisions, field by field; each figure opens to the statements behind it. */
export function AgreementView({ reviewing, filter }: { reviewing: Reviewing; filter: Filter }) {
  const { answer } = useAnswer("agreement", { ask: "agreement", filter });
  const [copied, copy] = useCopy();
  if (!answer) return null;
  const { figure } = reviewing;
  return (
    <section className="agreement" aria-label="Agreement">
      <h3>Suggestions and decisions</h3>
      <p className="review-quiet">{groundWords(answer, reviewing.order)}</p>
      {answer.decided > 0 && (
        <>
          <table>
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">Suggested</th>
                {OUTCOMES.map((outcome) => (
                  <th key={outcome} scope="col">
                    {OUTCOME_WORDS[outcome]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {answer.fields.map((field) => (
                <FieldRow key={field.field} field={field} open={figure} />
              ))}
            </tbody>
          </table>
          <p className="review-quiet">
            A statement counts once a field. Kept: the same as suggested, in a statement that was accepted. Added:
            nothing was suggested, and something was filled in. A stance is compared where its target was kept. A target
            that was suggested without a stance counts once a stance was filled in, or the statement rejected. An actor
            or issue that was merged into another since counts as that one.
          </p>
          <p className="row">
            <button
              type="button"
              className="button secondary small"
              onClick={() => void copy("csv", agreementCsv(answer))}
            >
              <Copy size={16} strokeWidth={1.75} aria-hidden="true" />
              Copy as CSV
            </button>
            <span role="status" className="review-quiet">
              {copied && (copied.ok ? "Copied" : "Could not copy.")}
            </span>
          </p>
          {figure && <Decisions key={`${figure.field} ${figure.outcome}`} filter={filter} figure={figure} />}
        </>
      )}
    </section>
  );
}

function FieldRow({ field, open }: { field: FieldAgreement; open: Reviewing["figure"] }) {
  const interval = wilson(field.kept, field.suggested);
  const share = keptShare(field);
  return (
    <tr>
      <th scope="row">{FIELD_WORDS[field.field]}</th>
      <td>{field.suggested}</td>
      {OUTCOMES.map((outcome) => (
        <td key={outcome}>
          <Figure
            field={field.field}
            outcome={outcome}
            many={field[outcome]}
            open={open?.field === field.field && open.outcome === outcome}
          />
          {outcome === "kept" && share !== "" && interval && (
            <Fragment>
              {" "}
              <span className="review-quiet" title={intervalWords(interval)}>
                {share}
              </span>
            </Fragment>
          )}
        </td>
      ))}
    </tr>
  );
}

function Figure({ field, outcome, many, open }: { field: AgreedField; outcome: Outcome; many: number; open: boolean }) {
  const workbench = useWorkbench();
  if (many === 0) return "0";
  return (
    <button
      type="button"
      className="link"
      aria-expanded={open}
      aria-label={`${FIELD_WORDS[field]} ${OUTCOME_WORDS[outcome].toLowerCase()}, ${counted(many, "statement")}`}
      onClick={() => workbench.change(review({ figure: open ? null : { field, outcome } }))}
    >
      {many}
    </button>
  );
}

function intervalWords([low, high]: readonly [number, number]): string {
  return `Between ${Math.round(low * 100)} and ${Math.round(high * 100)} % of suggestions like these, 95 times in 100 (Wilson)`;
}
