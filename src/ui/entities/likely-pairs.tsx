import { useMemo } from "react";
import type { LikelySame } from "../../edit/index.ts";
import { surePairs } from "../../edit/sure-pairs.ts";
import { Few } from "../details/group.tsx";
import { useSummary, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import type { ListProps } from "./actor-list.tsx";
import { useLikely } from "./use-likely.ts";

/** Pairs that are listed at first; more of those that one answer does for, which nobody should give unseen. */
const FEW = 4;
const AT_ONCE = 20;

/** Actors that may be one, each pair with the reason; a person decides. Pairs that were told apart stay so in the record. */
export function LikelyPairs({ open }: Pick<ListProps, "open">) {
  const workbench = useWorkbench();
  const { actors, apart } = useSummary();
  const found = useLikely(null);
  // After a merge the old pairs stand until the new ones are there.
  const { listed, sure, groups, doubts } = useMemo(() => {
    const there = new Set(actors.map(({ id }) => id));
    const pairs = (found?.pairs ?? []).filter(({ actor, other }) => there.has(actor) && there.has(other));
    const { sure: all, doubts } = surePairs(actors, pairs, apart);
    const first = all.slice(0, AT_ONCE);
    const rest = pairs.filter((pair) => !first.includes(pair));
    return { listed: [...first, ...rest], ...surePairs(actors, first, apart), doubts };
  }, [actors, apart, found]);
  if (found === null || found.total + apart.length === 0) return null;
  const nameOf = (id: string) => actors.find((one) => one.id === id)?.name ?? id;
  const tellApart = ({ actor, other }: LikelySame) =>
    void workbench.edit({ op: "tell-apart", pairs: [{ actor, other }], apart: true });
  const takeBack = () => void workbench.edit({ op: "tell-apart", pairs: apart, apart: false });
  return (
    <section className="entity-likely" aria-label="Likely the same">
      <h3>
        Likely the same <span className="figure">{found.total}</span>
      </h3>
      {sure.length > 1 && (
        <p className="entity-likely-all">
          <button
            type="button"
            className="button secondary small"
            onClick={() => void workbench.edit({ op: "merge-actor-groups", groups })}
          >
            The first {sure.length} are the same
          </button>
          {found.total > sure.length && <span className="note">The others are left to you one by one.</span>}
        </p>
      )}
      <ul>
        <Few
          items={listed}
          few={Math.max(FEW, sure.length)}
          each={(pair) => (
            <li key={`${pair.actor} ${pair.other}`} className="entity-likely-pair">
              <p>
                <bdi>{nameOf(pair.actor)}</bdi> and <bdi>{nameOf(pair.other)}</bdi>
                <span className="note">
                  {sure.includes(pair) || pair.isSure ? "Likely. " : "Possible. "}
                  {pair.reason} {doubts.get(pair)}
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
