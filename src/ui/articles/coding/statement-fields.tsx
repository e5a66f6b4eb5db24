import "../../review/review.css";
import "./statement-fields.css";
import { useRef, useState } from "react";
import type { SetStatement } from "../../../edit/index.ts";
import type { Statement } from "../../../model/index.ts";
import { addThing, type NewThing } from "../../review/add-thing.ts";
import { CardFields } from "../../review/card-fields.tsx";
import { seenStatement } from "../../review/queue-state.ts";
import type { Deed } from "../../review/review-keys.ts";
import { useDone } from "../../review/use-done.ts";
import { useFields } from "../../review/use-fields.ts";
import { useReviewKeys } from "../../review/use-review-keys.ts";
import { useModel, useWorkbench } from "../../use-workbench.ts";

interface Props {
  readonly statement: Statement;
  /** Of the record that the statement was answered of. */
  readonly revision: number;
}

/** What is coded of a statement, each field to be changed in place, by the review's keys too: made by hand or suggested, decided on or not. */
export function StatementFields({ statement: known, revision }: Props) {
  const workbench = useWorkbench();
  const reviewing = useModel((model) => model.view.review !== null);
  const host = useRef<HTMLElement>(null);
  const [said, setSaid] = useState("");
  // Who is faster than the answer changes what was changed a moment ago, not what stood there before.
  const { done, showing } = useDone(revision);
  const statement = seenStatement(known, revision, done);
  const { id, review } = statement;
  const set = (change: SetStatement, words: string) => {
    if (Object.keys(change).length === 0) return;
    const changed = showing(id, change, () => workbench.edit({ op: "change-statement", id, set: change }));
    void changed.then((taken) => setSaid(taken ? words : ""));
  };
  const changeable = {
    up: { statement },
    set,
    newThing: (thing: NewThing) => addThing(workbench, thing),
  };
  const fields = useFields(changeable, () => host.current?.focus({ preventScroll: true }));
  const decide = (status: Statement["review"]["status"]) => {
    if (review.status !== status) void workbench.edit({ op: "review", ids: [id], status });
  };
  const press = (name: string) =>
    document.querySelector<HTMLButtonElement>(`.statement-tools [aria-label="${name}"]`)?.click();
  const doThe = (deed: Deed) => {
    if (deed === "accept") decide("confirmed");
    else if (deed === "reject") decide("rejected");
    else if (deed === "next") press("Next statement");
    else if (deed === "previous") press("Statement before");
    else if (deed === "undo") workbench.undo();
    else if (deed === "support" || deed === "oppose" || deed === "mixed" || deed === "neutral") fields.stance(deed);
    else fields.start(deed);
  };
  useReviewKeys(doThe);

  return (
    <section ref={host} className="statement-fields" aria-label="Coding" tabIndex={-1}>
      <h3>Coding</h3>
      <CardFields row={{ statement }} review={changeable} fields={fields} />
      {review.status === "suggested" && !reviewing && (
        <div className="review-decide">
          <button type="button" className="button primary small" onClick={() => decide("confirmed")}>
            Accept
          </button>
          <button type="button" className="button secondary small" onClick={() => decide("rejected")}>
            Reject
          </button>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}
