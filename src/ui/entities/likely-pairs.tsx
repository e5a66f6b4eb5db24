import type { LikelySame } from "../../edit/index.ts";
import { Few } from "../details/group.tsx";
import { useSummary, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import type { ListProps } from "./actor-list.tsx";
import { useLikely } from "./use-likely.ts";

/** Pairs that are listed at first. */
const FEW = 4;

/** Actors that may be one, each pair with the reason; a person decides. Pairs that were told apart stay so in the record. */
export function LikelyPairs({ open }: Pick<ListProps, "open">) {
  const workbench = useWorkbench();
  const { actors, apart } = useSummary();
  const found = useLikely(null);
  if (found === null || found.total + apart.length === 0) return null;
  const nameOf = (id: string) => actors.find((one) => one.id === id)?.name ?? id;
  // After a merge the old pairs stand until the new ones are there.
  const there = new Set(actors.map(({ id }) => id));
  const pairs = found.pairs.filter(({ actor, other }) => there.has(actor) && there.has(other));
  const tellApart = ({ actor, other }: LikelySame) =>
    void workbench.edit({ op: "tell-apart", pairs: [{ actor, other }], apart: true });
  const takeBack = () => void workbench.edit({ op: "tell-apart", pairs: apart, apart: false });
  return (
    <section className="entity-likely" aria-label="Likely the same">
      <h3>
        Likely the same <span className="figure">{found.total}</span>
      </h3>
      <ul>
        <Few
          items={pairs}
          few={FEW}
          each={(pair) => (
            <li key={`${pair.actor} ${pair.other}`} className="entity-likely-pair">
              <p>
                <bdi>{nameOf(pair.actor)}</bdi> and <bdi>{nameOf(pair.other)}</bdi>
                <span className="note">
                  {pair.isSure ? "Likely. " : "Possible. "}
                  {pair.reason}
                </span>
              </p>
              <span className="entity-row-tools">
                <button
                  type="button"
                  className="button secondary small"
                  onClick={() => open({ do: "merge", of: "actor", id: pair.actor, other: pair.other })}
                >
                  Merge…
                  <span className="visually-hidden">
                    {" "}
                    {nameOf(pair.actor)} and {nameOf(pair.other)}
                  </span>
                </button>
                <button type="button" className="button small" onClick={() => tellApart(pair)}>
                  Not the same
                  <span className="visually-hidden">
                    : {nameOf(pair.actor)} and {nameOf(pair.other)}
                  </span>
                </button>
              </span>
            </li>
          )}
        />
      </ul>
      {apart.length > 0 && (
        <p className="note">
          {counted(apart.length, "pair")} told apart in this record.{" "}
          <button type="button" className="link" onClick={takeBack}>
            Show {apart.length === 1 ? "it" : "them"} again
          </button>
        </p>
      )}
    </section>
  );
}
