import type { FoundGroup, FoundRow } from "./found-rows.ts";
import { GRID, HEADER, ROW, rowGroup } from "./grid-roles.ts";
import { ResultRow } from "./result-row.tsx";
import type { Deed } from "./what-to-do.ts";

interface Props {
  readonly id: string;
  readonly groups: readonly FoundGroup[];
  /** What was typed last is not answered yet: these rows are of what was typed before. */
  readonly busy: boolean;
  readonly active: { readonly row: number; readonly cell: 0 | 1 } | null;
  act(row: FoundRow, deed: Deed): Promise<void>;
}

/** A grid, as two things can be done with each row: the pattern of a combobox with a grid under it. */
export function ResultList({ id, groups, busy, active, act }: Props) {
  const starts = groups.map((_, i) => groups.slice(0, i).reduce((sum, { rows }) => sum + rows.length, 0));
  return (
    <div {...GRID} id={id} className="results" aria-busy={busy}>
      {groups.map(({ key, name, count, rows }, g) => (
        <div {...rowGroup(name)} key={key} className="result-group">
          {key !== "recent" && (
            <div {...ROW} className="result-head">
              <div {...HEADER} className="result-heading">
                {name}
                {count !== null && <span className="result-count">{count}</span>}
              </div>
            </div>
          )}
          {rows.map((row, i) => {
            const at = (starts[g] ?? 0) + i;
            return (
              <ResultRow
                key={"node" in row ? row.node.id : row.what}
                id={`${id}-${at}`}
                row={row}
                active={active?.row === at ? active.cell : null}
                act={(deed) => void act(row, deed)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}
