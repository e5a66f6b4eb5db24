import { useMemo, useState } from "react";
import { surePairs } from "../../edit/sure-pairs.ts";
import type { Id } from "../../model/index.ts";
import { useModel, useSummary, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import type { Outcome } from "./add-found.ts";

/** So many pairs are listed; the rest stands in the record all the same. */
const LISTED = 20;

/** Who may be the same, each pair with the reason and the two answers, and one answer for all that hardly anything speaks against. An answered pair stays, with what was answered; the last answer can be taken back there. */
export function SamePairs({ alike }: Pick<Outcome, "alike">) {
  const workbench = useWorkbench();
  const { actors, apart } = useSummary();
  const [began] = useState(() => workbench.store.getState().edits.count);
  const { undo, count } = useModel((model) => model.edits);
  const pairs = useMemo(() => {
    /** Who it is now: of several pairs one may be in another already. */
    const nowOf = (id: Id) => actors.find((one) => one.id === id || one.was?.includes(id))?.id ?? id;
    return alike.slice(0, LISTED).map((asked) => {
      const pair = { asked, actor: nowOf(asked.actor.id), other: nowOf(asked.other.id) };
      // As the record has it, so that whatever is taken back is asked again.
      const isApart = apart.some(
        (told) => [told.actor, told.other].sort().join(" ") === [pair.actor, pair.other].sort().join(" "),
      );
      const answer = pair.actor === pair.other ? ("same" as const) : isApart ? ("apart" as const) : null;
      return { ...pair, answer };
    });
  }, [alike, actors, apart]);
  const open = pairs.filter(({ answer }) => answer === null);
  const { sure, doubts, groups } = surePairs(actors, open, apart);
  // One alone has its own button.
  const [offersAll] = useState(sure.length > 1);
  return (
    <section aria-label="Who may be the same">
      <h3>Who may be the same</h3>
      <p className="add-hint">
        They stand in the record as two until you say that they are one: then the longer name stays, and the other
        beside it.
      </p>
      {offersAll && (
        <p className="same-all">
          {/* Not gone once pressed: the focus stays. */}
          <button
            type="button"
            className="button secondary small"
            aria-disabled={sure.length === 0 || undefined}
            onClick={() => {
              if (sure.length > 0) void workbench.edit({ op: "merge-actor-groups", groups });
            }}
          >
            {sure.length === 0
              ? "Answered"
              : sure.length === 1
                ? "The 1 left is the same"
                : `All ${sure.length} the same`}
          </button>
          {doubts.size > 0 && <span>{counted(doubts.size, "pair")} with a doubt left to you one by one.</span>}
        </p>
      )}
      <ul>
        {pairs.map((pair) => {
          const { asked, actor: one, other: two, answer } = pair;
          const { actor, other, reason } = asked;
          const [keep, goes] = actor.name.length < other.name.length ? [two, one] : [one, two];
          const names = `: ${actor.name} and ${other.name}`;
          const doubt = doubts.get(pair);
          return (
            <li key={`${actor.id} ${other.id} ${reason}`} className="same-pair">
              <p>
                <strong>{actor.name}</strong> and <strong>{other.name}</strong>
                <small>
                  {reason}
                  {offersAll && doubt !== undefined && ` ${doubt}`}
                </small>
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
