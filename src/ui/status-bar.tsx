import { Circle, CircleCheck } from "lucide-react";
import type { Summary, Tally } from "../query/index.ts";
import { shortHash } from "../state/index.ts";
import { lastCheckWords } from "./check-state.tsx";
import { useCounts, useModel, useSummary } from "./use-workbench.ts";
import { checkedWords, counted } from "./words.ts";

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
  if (checks.some(({ state }) => state !== "unchecked")) {
    return (
      <span>
        <CircleCheck size={14} strokeWidth={1.75} aria-hidden="true" /> {checkedWords(checks)}
      </span>
    );
  }
  const words = lastCheckWords(summary.sources);
  if (words === null) return null;
  return (
    <span title="Attach the articles to check them on this machine">
      <Circle size={14} strokeWidth={1.75} aria-hidden="true" /> {words}
    </span>
  );
}
