import { type ReactNode, useEffect, useRef } from "react";
import { SORT_KEYS, type Sort } from "../../query/index.ts";
import { StatementCard } from "../statement-card.tsx";
import { useModel } from "../use-workbench.ts";
import { SORT_NAMES } from "./columns.ts";
import type { Rows } from "./use-rows.ts";

interface Props {
  readonly rows: Rows;
  readonly sort: Sort;
  sortBy(sort: Sort): void;
  /** What can be done with all rows. */
  readonly tools: ReactNode;
}

/** The table of a narrow screen: a card for each statement, more of them as the end comes near. */
export function StatementList({ rows, sort, sortBy, tools }: Props) {
  const selected = useModel((model) => model.view.selected);
  const { items, total, pending, more } = rows;
  return (
    <div className="table-list" aria-busy={pending}>
      <div className="table-tools">
        <label className="table-sort">
          Sort by
          <select
            className="field"
            value={sort.by}
            onChange={(event) => {
              const by = SORT_KEYS.find((key) => key === event.target.value);
              if (by) sortBy({ by, descending: false });
            }}
          >
            {SORT_KEYS.map((key) => (
              <option key={key} value={key}>
                {SORT_NAMES[key]}
              </option>
            ))}
          </select>
        </label>
        {tools}
      </div>
      <ol className="table-cards">
        {items.map((row) => (
          <li key={row.statement.id} data-selected={selected.includes(row.statement.id) || undefined}>
            <StatementCard row={row} by stances tools={false} />
          </li>
        ))}
      </ol>
      {items.length < total && <More more={more} />}
    </div>
  );
}

/** Asks for more when it comes into sight; a button for those who do not scroll. */
function More({ more }: { more(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const element = button.current;
    if (!element) return;
    const observer = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) more();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [more]);
  return (
    <button ref={button} type="button" className="button secondary table-more-button" onClick={more}>
      Show more statements
    </button>
  );
}
