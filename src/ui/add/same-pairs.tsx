import { useState } from "react";
import type { Id } from "../../model/index.ts";
import { useModel, useSummary, useWorkbench } from "../use-workbench.ts";
import type { Outcome } from "./add-found.ts";

/** So many pairs are listed; the rest stands in the record all the same. */
const LISTED = 20;

/** Who may be the same, each pair with the reason and the two answers. An answered pair stays, with what was answered; the last answer can be taken back there. */
export function SamePairs({ alike }: Pick<Outcome, "alike">) {
  const workbench = useWorkbench();
  const { actors, apart } = useSummary();
  const [began] = useState(() => workbench.store.getState().edits.count);
  const { undo, count } = useModel((model) => model.edits);
  /** Who it is now: of several pairs one may be in another already. */
  const nowOf = (id: Id) => actors.find((one) => one.id === id || one.was?.includes(id))?.id ?? id;
  return (
    <section aria-label="Who may be the same">
      <h3>Who may be the same</h3>
      <p className="add-hint">
        They stand in the record as two until you say that they are one: then the longer name stays, and the other
        beside it.
      </p>
      <ul>
        {alike.slice(0, LISTED).map((pair) => {
          const { actor, other, reason } = pair;
          const [one, two] = [nowOf(actor.id), nowOf(other.id)];
          // As the record has it, so that whatever is taken back is asked again.
          const isApart = apart.some(
            (told) => [told.actor, told.other].sort().join(" ") === [one, two].sort().join(" "),
          );
          const answer = one === two ? "same" : isApart ? "apart" : null;
          const [keep, goes] = actor.name.length < other.name.length ? [two, one] : [one, two];
          const names = `: ${actor.name} and ${other.name}`;
          return (
            <li key={`${actor.id} ${other.id} ${reason}`} className="same-pair">
              <p>
                <strong>{actor.name}</strong> and <strong>{other.name}</strong>
                <small>{reason}</small>
              </p>
              {/* Pressed, and not gone: the focus stays. */}
              <span className="same-answers">
                <button
                  type="button"
                  className="button secondary small"
                  aria-pressed={answer === "same"}
                  aria-disabled={answer !== null || undefined}
                  onClick={() => {
                    if (answer === null) void workbench.edit({ op: "merge-actors", keep, others: [goes] });
                  }}
                >
                  The same<span className="visually-hidden">{names}</span>
                </button>
                <button
                  type="button"
                  className="button secondary small"
                  aria-pressed={answer === "apart"}
                  aria-disabled={answer !== null || undefined}
                  onClick={() => {
                    if (answer === null)
                      void workbench.edit({
                        op: "tell-apart",
                        pairs: [{ actor: one, other: two }],
                        apart: true,
                      });
                  }}
                >
                  Not the same<span className="visually-hidden">{names}</span>
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      {alike.length > LISTED && (
        <p className="add-hint">And {alike.length - LISTED} more, under Actors and issues in the menu.</p>
      )}
      <p className="same-last" role="status">
        {count > began && undo !== null && (
          <>
            {undo}.{" "}
            <button type="button" className="link" onClick={() => void workbench.turnRecord("undo")}>
              Undo
            </button>
          </>
        )}
      </p>
    </section>
  );
}
