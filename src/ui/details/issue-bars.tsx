import type { StanceValue } from "../../model/index.ts";
import { type FacetValue, NO_FILTER } from "../../query/index.ts";
import { filterBy } from "../../state/index.ts";
import { StanceMark } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { useAnswer, useModel, useSummary, useWorkbench } from "../use-workbench.ts";
import { counted, STANCE_NAMES } from "../words.ts";
import { Few } from "./group.tsx";
import type { Whole } from "./use-whole.ts";

/** Issues that are listed at first. */
const FEW = 10;

/**
 * Support to the left and oppose to the right of one line, to the same scale and in fields of the same size. A side is a
 * button that leaves only what takes it; pressed again it takes the filter away.
 */
export function IssueBars({ whole }: { whole: Whole | null }) {
  const issues = whole ? issuesWithStance(whole) : [];
  const most = Math.max(1, ...issues.flatMap(({ mix }) => [mix.support, mix.oppose]));
  return (
    <>
      <div className="bar-row bar-head" aria-hidden="true">
        <span />
        <span className="bar-head-side left">
          <StanceMark stance="support" size={12} /> Support
        </span>
        <span className="bar-head-side">
          Oppose <StanceMark stance="oppose" size={12} />
        </span>
      </div>
      <ul className="bars">
        <Few items={issues} few={FEW} each={(issue) => <IssueBar key={issue.value} issue={issue} most={most} />} />
      </ul>
      <Unconfirmed of={sidesOf(issues)} />
    </>
  );
}

/** Bars that rest on suggestions say so. */
function Unconfirmed({ of }: { of: number }) {
  const { suggested } = useSummary().review;
  const { answer } = useAnswer("details-suggested", suggested > 0 ? SUGGESTED : null);
  const open = suggested > 0 ? sidesOf(answer?.issue ?? []) : 0;
  if (open === 0) return null;
  return (
    <p className="note">{`Of these ${of} sides ${open} ${open === 1 ? "is" : "are"} suggested and not confirmed.`}</p>
  );
}

const SUGGESTED = { ask: "facets", of: ["issue"], filter: { ...NO_FILTER, review: ["suggested"] } } as const;

function sidesOf(issues: readonly FacetValue[]): number {
  return issues.reduce((sum, { mix }) => sum + mix.support + mix.oppose, 0);
}

/** In the order of the bars. */
export function issuesWithStance({ issues }: Whole): FacetValue[] {
  return issues.filter(({ mix }) => mix.support + mix.oppose + mix.mixed + mix.neutral > 0);
}

function IssueBar({ issue, most }: { issue: FacetValue; most: number }) {
  return (
    <li className="bar-row">
      <span className="bar-name">
        <NameLink id={issue.value}>{issue.label}</NameLink>
      </span>
      <Side issue={issue} value="support" most={most} />
      <Side issue={issue} value="oppose" most={most} />
    </li>
  );
}

/** Room that is left for the figure at the end of a full bar, in per cent: for each digit, and between the two. */
const DIGIT_ROOM = 8;

function Side({ issue, value, most }: { issue: FacetValue; value: StanceValue; most: number }) {
  const workbench = useWorkbench();
  const count = issue.mix[value];
  const pressed = useModel(
    ({ view: { filter } }) =>
      filter.issue?.length === 1 &&
      filter.issue[0] === issue.value &&
      filter.stance?.length === 1 &&
      filter.stance[0] === value,
  );
  const room = DIGIT_ROOM * (Math.max(2, String(most).length) + 1);
  const share = (count / most) * (100 - room);
  const left = value === "support";
  return (
    <button
      type="button"
      className={`bar-side ${left ? "left" : "right"}`}
      aria-pressed={pressed}
      disabled={count === 0}
      aria-label={`${issue.label}: ${STANCE_NAMES[value].toLowerCase()}, ${counted(count, "statement")}`}
      onClick={() =>
        workbench.change(
          filterBy((filter) => ({
            ...filter,
            issue: pressed ? null : [issue.value],
            stance: pressed ? null : [value],
          })),
        )
      }
    >
      <span className="bar-figure">{count}</span>
      <svg className="bar-line" width={`${share}%`} height="10" aria-hidden="true">
        <rect className={`fill-${value}`} width="100%" height="10" rx="1" />
      </svg>
    </button>
  );
}
