import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import type { FacetValue } from "../../query/index.ts";
import { filterBy } from "../../state/index.ts";
import { dateWords } from "../../text/date-words.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { FacetSum } from "./facet-sum.tsx";

/** With no more months than this the facet starts open. */
const FEW_MONTHS = 6;

/** From one month to another, with the statements of each month as bars that choose it. */
export function DateFacet({ values }: { values: readonly FacetValue[] }) {
  const workbench = useWorkbench();
  const { from, to, undated } = useModel((model) => model.view.filter);
  const [open, setOpen] = useState(values.length <= FEW_MONTHS);
  const id = useId();
  const months = values.filter(({ value }) => value !== "");
  const without = values.find(({ value }) => value === "")?.count ?? 0;
  const set = from !== null || to !== null;
  const shown = open || set;
  const most = Math.max(1, ...months.map(({ count }) => count));
  const first = months[0]?.value ?? "";
  const last = months.at(-1)?.value ?? "";
  const choose = (change: { from?: string | null; to?: string | null; undated?: boolean }) =>
    workbench.change(filterBy((filter) => ({ ...filter, ...change })));

  return (
    <fieldset className="facet" id="facet-from" tabIndex={-1} aria-labelledby={`${id}-name`}>
      <div className="facet-head">
        <button type="button" className="facet-fold" aria-expanded={shown} onClick={() => setOpen(!shown)}>
          <span id={`${id}-name`} className="facet-name">
            Date
          </span>
          <span className="facet-note">{range(from ?? first, to ?? last)}</span>
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
        </button>
        {set && (
          <button
            type="button"
            className="link facet-reset"
            aria-label="Reset date"
            onClick={() => choose({ from: null, to: null, undated: true })}
          >
            Reset
          </button>
        )}
      </div>
      {shown && (
        <>
          <ul className="months">
            {months.map(({ value, count }) => (
              <li key={value}>
                <button
                  type="button"
                  className="month"
                  aria-pressed={from === value && to === value}
                  aria-label={`Only ${dateWords(value)}, ${counted(count, "statement")}`}
                  onClick={() => choose({ from: value, to: value })}
                >
                  <svg width="100%" height="36" preserveAspectRatio="none" viewBox="0 0 10 36" aria-hidden="true">
                    <rect x="0" width="10" y={36 - (count / most) * 34} height={(count / most) * 34} />
                  </svg>
                  <span>
                    {dateWords(value)} <b>{count}</b>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <FacetSum clause="from" values={values} why="what is dated to a longer time counts in each month of it" />
          <div className="range">
            <Month name="From" months={months} value={from} pick={(value) => choose({ from: value })} />
            <Month name="To" months={months} value={to} pick={(value) => choose({ to: value })} />
          </div>
          <label className="facet-row undated">
            <input
              type="checkbox"
              checked={undated}
              disabled={!set}
              onChange={() => choose({ undated: !undated })}
              aria-label={`No date, ${counted(without, "statement")}`}
            />
            <span className="value-name">No date</span>
            <span className="value-count" aria-hidden="true">
              {without}
            </span>
          </label>
        </>
      )}
    </fieldset>
  );
}

function Month(props: {
  name: string;
  months: readonly FacetValue[];
  value: string | null;
  pick(value: string | null): void;
}) {
  const { name, months, value, pick } = props;
  const known = value === null || months.some((month) => month.value === value);
  return (
    <label className="month-field">
      <span>{name}</span>
      <select className="field" value={value ?? ""} onChange={(event) => pick(event.target.value || null)}>
        <option value="">Any</option>
        {!known && value && <option value={value}>{dateWords(value)}</option>}
        {months.map((month) => (
          <option key={month.value} value={month.value}>
            {dateWords(month.value)}
          </option>
        ))}
      </select>
    </label>
  );
}

function range(from: string, to: string): string {
  if (from === "" && to === "") return "None";
  return from === to ? dateWords(from) : `${dateWords(from)} – ${dateWords(to)}`;
}
