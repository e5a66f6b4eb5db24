import { Circle, CircleCheck } from "lucide-react";
import { lazy, useMemo } from "react";
import type { Tally } from "../query/index.ts";
import { isGraph, shortHash } from "../state/index.ts";
import { Afterwards } from "./afterwards.tsx";
import { lastCheckWords, useTrusted } from "./check-state.tsx";
import { KeepingState } from "./keeping/keeping-state.tsx";
import { Piece } from "./part.tsx";
import { isPlainVisit } from "./plain-visit.ts";
import { ReviewButton } from "./review/review-slot.tsx";
import { useThingName } from "./statement-ref.tsx";
import { useCounts, useModel, useSummary, useWorkbench } from "./use-workbench.ts";
import { checkedWords, counted } from "./words.ts";

const LatestOwn = lazy(() => import("./library/latest-own.tsx").then((m) => ({ default: m.LatestOwn })));

const OpenPairs = lazy(() => import("./entities/open-pairs.tsx").then((m) => ({ default: m.OpenPairs })));

/** How much of the record is on screen, as a sentence that is also read out when it changes; and how its quotes stand. */
export function StatusBar() {
  const { hash } = useSummary();
  const { answer: counts } = useCounts();
  const left = useModel((model) => model.view.filter.without?.length ?? 0);
  const isShipped = useModel((model) => model.view.record === null);
  return (
    <footer className="status-bar">
      <div role="status">
        {counts &&
          `${of(counts.statements, "statement")}, ${of(counts.actors, "actor")}, ${of(counts.issues, "issue")}`}
        {/* Where there is little room the lines above the stage say it. */}
        <span className="status-more">
          <Focused />
          {left > 0 && `; ${counted(left, "node")} left out`}
        </span>
      </div>
      {isShipped && !isPlainVisit && (
        <Afterwards>
          <Piece>
            <LatestOwn />
          </Piece>
        </Afterwards>
      )}
      <ReviewButton />
      {!isShipped && (
        <Afterwards>
          <Piece>
            <OpenPairs />
          </Piece>
        </Afterwards>
      )}
      <div className="status-checks">
        <KeepingState />
        <Checks />
        {hash !== null && (
          <span className="status-hash" title={hash}>
            Record {shortHash(hash).slice(0, 7)}
          </span>
        )}
      </div>
    </footer>
  );
}

/** What the graph is narrowed to, beside what the filter leaves: "; within 2 steps of Karen Bass". */
function Focused() {
  const focus = useModel(({ view }) => (isGraph(view.view) ? view.focus : null));
  return focus && <Within id={focus.id} steps={focus.steps} />;
}

function Within({ id, steps }: { id: string; steps: number }) {
  const name = useThingName(id);
  return <>{`; within ${counted(steps, "step")} of ${name}`}</>;
}

const of = ({ kept, total }: Tally, what: string) => `${kept} of ${counted(total, what)}`;

/** The checks of this visit when texts are attached; else the last ones that the record knows of. */
function Checks() {
  const workbench = useWorkbench();
  const checks = useModel((model) => model.checks);
  const faults = useModel((model) => model.faults);
  const trusted = useTrusted();
  const words = lastCheckWords(trusted);
  // Of as many as there are quotes, while the record's figures change at each decision.
  const checked = useMemo(() => checks.some(({ state }) => state !== "unchecked") && checkedWords(checks), [checks]);
  if (checked) return <Mark icon={CircleCheck}>{checked}</Mark>;
  if (faults.length > 0) {
    return (
      <button
        type="button"
        className="link"
        onClick={() =>
          workbench.tell({ tone: "problem", title: "Problems of this record", problems: faults, lines: [] })
        }
      >
        {counted(faults.length, "problem")} in this record
      </button>
    );
  }
  if (words === null) return null;
  return <Mark icon={Circle}>{`${words}; not checked now`}</Mark>;
}

function Mark({ icon: Icon, children }: { icon: typeof Circle; children: string }) {
  return (
    <span>
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" /> {children}
    </span>
  );
}
