import { SORT_KEYS, type Sort } from "../../query/index.ts";
import { SORT_NAMES } from "./columns.ts";

/** The order of a table without headings to press. */
export function SortField({ sort, sortBy }: { readonly sort: Sort; sortBy(sort: Sort): void }) {
  return (
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
  );
}
