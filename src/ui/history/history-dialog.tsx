import "./history.css";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { HistoryPage } from "../../work/index.ts";
import { Modal } from "../modal.tsx";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { whenWords } from "../when-words.ts";
import { counted } from "../words.ts";

/** Steps that are shown at first, and that are added by a press. */
const SHOWN = 200;

/** What was done to the record, the last first; a press on a step goes to where it was just done. */
export function HistoryDialog({ onClose }: { onClose(): void }) {
  const workbench = useWorkbench();
  const revision = useModel((model) => model.revision);
  const { count } = useModel((model) => model.edits);
  const [shown, setShown] = useState(SHOWN);
  const [page, setPage] = useState<HistoryPage | null>(null);
  const [busy, setBusy] = useState(false);
  const list = useRef<HTMLOListElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision of the record has another history.
  useEffect(() => {
    let left = false;
    const read = async () => {
      const { total } = await workbench.history(0, 0);
      const last = await workbench.history(Math.max(0, total - shown), shown);
      if (!left) setPage(last);
    };
    void read();
    return () => {
      left = true;
    };
  }, [workbench, revision, shown]);

  // What is pressed stays in reach meanwhile: a button that is disabled loses the focus.
  const go = async (to: number) => {
    if (busy || (to === 0 && count === 0)) return;
    setBusy(true);
    await workbench.turnRecord(to);
    setBusy(false);
  };
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const rows = [...(list.current?.querySelectorAll<HTMLButtonElement>("button") ?? [])];
    const here = document.activeElement;
    const at = here instanceof HTMLButtonElement ? rows.indexOf(here) : -1;
    rows[at + by]?.focus();
  };

  const first = page ? page.total - page.lines.length : 0;
  return (
    <Modal
      title="History"
      className="history"
      onClose={onClose}
      foot={
        <>
          <p className="history-count" role="status">
            {page && `${counted(page.total, "step")}, ${page.position} done`}
          </p>
          <button
            type="button"
            className="button secondary"
            aria-disabled={busy || count === 0 || undefined}
            onClick={() => void go(0)}
          >
            Back to the beginning
          </button>
        </>
      }
    >
      {page === null && <progress aria-label="Reading the history" />}
      {page?.total === 0 && <p>Nothing has been done to this record yet.</p>}
      {page && page.total > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the rows are what is pressed; the arrows walk between them.
        <div onKeyDown={walk}>
          <ol ref={list} className="history-steps" reversed aria-label="Steps, the last first">
            {page.lines.toReversed().map(({ words, by }, i) => {
              const at = page.total - i;
              const undone = at > page.position;
              return (
                <li key={at} value={at} data-undone={undone || undefined}>
                  <button
                    type="button"
                    className="history-step"
                    aria-disabled={busy || undefined}
                    aria-current={at === page.position ? "step" : undefined}
                    onClick={() => void go(at)}
                  >
                    <span className="history-words">{words}</span>
                    <span className="history-by">
                      {[whenWords(by.at, new Date()), by.coder, undone && "taken back"].filter(Boolean).join(" · ")}
                    </span>
                  </button>
                </li>
              );
            })}
          </ol>
          {first > 0 && (
            <button type="button" className="button secondary" onClick={() => setShown(shown + SHOWN)}>
              Show {Math.min(SHOWN, first)} earlier
            </button>
          )}
        </div>
      )}
    </Modal>
  );
}
