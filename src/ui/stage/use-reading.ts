import { useRef } from "react";
import { type Id, Stopped, type TieId } from "../../query/index.ts";
import { useSummary, useWorkbench } from "../use-workbench.ts";

type Done = (words: string) => void;

/** Loaded when something is first read. */
const words = () => import("./read-aloud.ts");

/** Asks for what a node or a line is about and hands over the words; what is asked later takes the place of what is asked before. */
export function useReading() {
  const workbench = useWorkbench();
  const catalogue = useSummary();
  const stop = useRef(new AbortController());
  /** The line whose statements are gone through, and how many were read. */
  const through = useRef<{ readonly line: TieId; readonly read: number; readonly total: number } | null>(null);

  const ask = (answer: (signal: AbortSignal) => Promise<string>, done: Done) => {
    stop.current.abort();
    stop.current = new AbortController();
    const { signal } = stop.current;
    answer(signal).then(
      (said) => signal.aborted || done(said),
      (error: unknown) => {
        if (signal.aborted || error instanceof Stopped) return;
        workbench.tell({ tone: "problem", title: "This could not be read.", problems: [], lines: [String(error)] });
      },
    );
  };

  return {
    stop: () => stop.current.abort(),
    summary(id: Id, done: Done) {
      const { filter, focus, selected } = workbench.store.getState().view;
      ask(async (signal) => {
        const profile = await workbench.askOnce({ ask: "profile", id, filter }, signal);
        const states = { focused: focus?.id === id, selected: selected.includes(id) };
        return profile ? (await words()).summaryWords(profile, states, catalogue) : "This is not in the record";
      }, done);
    },
    /** The first of the statements behind a line, and with each further press the next. */
    line(tie: TieId, done: Done) {
      const { filter } = workbench.store.getState().view;
      const before = through.current;
      const from = before?.line === tie ? before.read % before.total : 0;
      ask(async (signal) => {
        const askFrom = (start: number) =>
          workbench.askOnce({ ask: "evidence", tie, from: start, size: 1, filter }, signal);
        const { evidenceCount, evidenceWords } = await words();
        let at = from;
        let evidence = await askFrom(at);
        // The filters leave fewer than were gone through before: from the first again.
        if (evidence && at >= evidenceCount(evidence)) {
          at = 0;
          evidence = await askFrom(at);
        }
        if (!evidence) return "The filters leave nothing of this line";
        through.current = { line: tie, read: at + 1, total: evidenceCount(evidence) };
        return evidenceWords(evidence, at, catalogue);
      }, done);
    },
  };
}
