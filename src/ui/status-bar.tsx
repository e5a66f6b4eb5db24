import { Circle, CircleCheck } from "lucide-react";
import type { Summary, Tally } from "../query/index.ts";
import { shortHash } from "../state/index.ts";
import { useCounts, useModel, useSummary } from "./use-workbench.ts";
import { counted } from "./words.ts";

/** How much of the record is on screen, as a sentence that is also read out when it changes; and how its quotes stand. */
export function StatusBar() {
  const summary = useSummary();
  const { answer: counts } = useCounts();
  return (
    <footer className="status-bar">
      <div role="status">
        {counts &&
          `${of(counts.statements, "statement")}, ${of(counts.actors, "actor")}, ${of(counts.issues, "issue")}`}
      </div>
      <div className="status-checks">
        <Checks summary={summary} />
        <span className="status-hash" title={summary.hash}>
          Record {shortHash(summary.hash).slice(0, 7)}
        </span>
      </div>
    </footer>
  );
}

const of = ({ kept, total }: Tally, what: string) => `${kept} of ${counted(total, what)}`;

/** The checks of this visit when texts are attached; else the last ones that the record knows of. */
function Checks({ summary }: { summary: Summary }) {
  const checks = useModel((model) => model.checks);
  const known = checks.filter(({ state }) => state !== "unchecked");
  if (known.length > 0) {
    const verified = known.filter(({ state }) => state === "verified").length;
    return (
      <span>
        <CircleCheck size={14} strokeWidth={1.75} aria-hidden="true" /> {verified} of {counted(known.length, "place")}{" "}
        verified here
      </span>
    );
  }
  const last = summary.sources.flatMap(({ lastCheck }) => lastCheck ?? []);
  if (last.length === 0) return null;
  const sum = (count: (check: (typeof last)[number]) => number) => last.reduce((total, one) => total + count(one), 0);
  const verified = sum((check) => check.verified);
  const all = sum((check) => check.verified + check.moved + check.altered + check.missing);
  return (
    <span title="Attach the articles to check them on this machine">
      <Circle size={14} strokeWidth={1.75} aria-hidden="true" /> {verified} of {counted(all, "place")} verified when
      last checked
    </span>
  );
}
