import { describe } from "../../io/describe.ts";
import type { Notice } from "../../state/index.ts";
import { useCopy } from "../export/use-copy.ts";
import { useSave } from "../keeping/use-save.ts";
import { Modal } from "../modal.tsx";
import { useDialog } from "../use-dialog.ts";
import { useWorkbench } from "../use-workbench.ts";

/** A problem and what stands as it was, in words that can be copied. */
export function ProblemDialog({ notice, onClose }: { notice: Notice; onClose(): void }) {
  const [copied, copy] = useCopy();
  const save = useSave();
  const show = useDialog();
  const workbench = useWorkbench();
  // Under a dialog the page's own button for this is out of reach.
  const isElsewhere = notice.problems.some(({ code }) => code === "edited-elsewhere");
  const problems = notice.problems.map(describe);
  const details = [notice.title, ...problems, ...notice.lines].join("\n");
  return (
    <Modal
      title={notice.title}
      className="notice"
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button secondary" onClick={() => void copy("Details", details)}>
            {copied?.ok ? "Copied" : "Copy details"}
          </button>
          {notice.offers === "save" && (
            <button type="button" className="button secondary" onClick={save}>
              Save to a file
            </button>
          )}
          <button
            type="button"
            className={`button ${notice.offers === "open" || isElsewhere ? "secondary" : "primary"}`}
            onClick={onClose}
          >
            Close
          </button>
          {isElsewhere && (
            <button
              type="button"
              className="button primary"
              onClick={() => {
                void workbench.editHere();
                onClose();
              }}
            >
              Edit here
            </button>
          )}
          {notice.offers === "open" && (
            <button
              type="button"
              className="button primary"
              onClick={() => {
                onClose();
                show("open");
              }}
            >
              Open a file
            </button>
          )}
        </>
      }
    >
      <div className="notice-words">
        {problems.length > 0 && (
          <ul className="notice-problems">
            {problems.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
        {notice.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {copied && !copied.ok && (
          <label className="notice-by-hand" role="alert">
            Could not copy. Select the text and copy it by hand.
            <textarea ref={(field) => field?.select()} className="field" readOnly rows={4} defaultValue={copied.text} />
          </label>
        )}
      </div>
    </Modal>
  );
}
