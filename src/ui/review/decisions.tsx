import { useState } from "react";
import { presentIds } from "../../model/index.ts";
import type { AgreedField, Filter, Outcome } from "../../query/index.ts";
import { review } from "../../state/index.ts";
import { StatementWords } from "../statement-words.tsx";
import { useAnswer, useNames, useSummary, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { againstWords } from "./against-words.ts";
import { FIELD_WORDS, OUTCOME_WORDS } from "./agreement-words.ts";

interface Props {
  readonly filter: Filter;
  readonly figure: { readonly field: AgreedField; readonly outcome: Outcome };
}

const FEW = 10;

/** The statements behind a figure, each with what was suggested and what stands there now; a press brings it up for review. */
export function Decisions({ filter, figure: { field, outcome } }: Props) {
  const workbench = useWorkbench();
  const names = useNames();
  const now = presentIds(useSummary());
  const [size, setSize] = useState(FEW);
  const { answer } = useAnswer("decisions", { ask: "decisions", filter, field, outcome, from: 0, size });
  if (!answer) return null;
  const name = (id: string) => names.get(now(id))?.label ?? id;
  return (
    <section className="decisions" aria-label="The statements behind it">
      <h4>
        {FIELD_WORDS[field]} {OUTCOME_WORDS[outcome].toLowerCase()}: {counted(answer.total, "statement")}
      </h4>
      <ul>
        {answer.items.map(({ statement }) => (
          <li key={statement.id}>
            <button
              type="button"
              className="review-item"
              onClick={() => {
                const list = statement.review.status === "rejected" ? "rejected" : "confirmed";
                workbench.change(review({ list, at: statement.id, figure: null }));
              }}
            >
              <StatementWords statement={statement} />
              <span className="review-quiet">{againstWords(statement, field, name)}</span>
            </button>
          </li>
        ))}
      </ul>
      {answer.total > answer.items.length && (
        <button type="button" className="link more" onClick={() => setSize(size + FEW)}>
          Show {Math.min(FEW, answer.total - answer.items.length)} more
        </button>
      )}
    </section>
  );
}
