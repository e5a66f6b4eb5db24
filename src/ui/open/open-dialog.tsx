import "./open-dialog.css";
import { FilePlus, FileText, FolderOpen, Plus } from "lucide-react";
import { useId, useRef, useState } from "react";
import { CompareWay } from "../coders/compare-way.tsx";
import { NewRecordForm } from "../library/new-record-form.tsx";
import { Modal } from "../modal.tsx";
import { useDialogs } from "../use-dialog.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { OwnRecords } from "./own-records.tsx";
import { takeFiles } from "./take-files.ts";

const ACCEPTED = ".json,.txt,.md,.html,.docx,application/json,text/plain,text/markdown,text/html";

/** Opens a record of one's own, one out of a file or a text, or the one that the page ships with. */
export function OpenDialog({ onClose }: { onClose(): void }) {
  const workbench = useWorkbench();
  const dialogs = useDialogs();
  const opening = useModel((model) => model.opening);
  const pasteId = useId();
  const [pasted, setPasted] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const [naming, setNaming] = useState(false);
  /** A title that was written and is not kept yet. */
  const [draft, setDraft] = useState<string | null>(null);
  const busy = opening !== null;

  const closeWhen = async (opened: Promise<boolean>) => {
    if (await opened) onClose();
  };
  const take = async (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0) await closeWhen(takeFiles(workbench, files, () => dialogs.show("add")));
    // So that choosing the same file again, mended, is heard.
    if (input.current) input.current.value = "";
  };
  const shipped = async () => {
    await workbench.openShipped();
    return true;
  };

  return (
    <Modal title="Open" className="open" onClose={onClose} draft={draft}>
      <div className="open-ways" aria-busy={busy}>
        <OwnRecords busy={busy} onOpened={onClose} />
        <section className="open-way">
          <h3>A file from this machine</h3>
          <p>
            A Record JSON file is opened; the text of an article (.txt, .md, .html, .docx) is attached to its source, or
            added when it has none. Or drop files anywhere on the page. Nothing leaves this machine.
          </p>
          <input
            ref={input}
            type="file"
            hidden
            multiple
            accept={ACCEPTED}
            aria-label="Files to open"
            onChange={(event) => void take(event.target.files)}
          />
          <button type="button" className="button primary" disabled={busy} onClick={() => input.current?.click()}>
            <FolderOpen size={16} strokeWidth={1.75} aria-hidden="true" />
            <span>Choose a file</span>
          </button>
        </section>
        <section className="open-way">
          <h3>Articles of your own</h3>
          <p>Add articles to a record, with the statements that are found in them; or begin a record without any.</p>
          {naming ? (
            <NewRecordForm onCancel={() => setNaming(false)} onOpened={onClose} onDraft={setDraft} />
          ) : (
            <div className="open-buttons">
              <button type="button" className="button secondary" disabled={busy} onClick={() => dialogs.show("add")}>
                <FilePlus size={16} strokeWidth={1.75} aria-hidden="true" />
                <span>Add articles</span>
              </button>
              <button type="button" className="button secondary" disabled={busy} onClick={() => setNaming(true)}>
                <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
                <span>New record…</span>
              </button>
            </div>
          )}
        </section>
        <CompareWay busy={busy} onOpened={onClose} />
        <section className="open-way">
          <h3>
            <label htmlFor={pasteId}>Record JSON from the clipboard</label>
          </h3>
          <textarea
            id={pasteId}
            className="field"
            rows={3}
            spellCheck={false}
            placeholder="Paste it here"
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
          <button
            type="button"
            className="button secondary"
            disabled={busy || pasted.trim() === ""}
            onClick={() => void closeWhen(workbench.openText("The pasted text", pasted))}
          >
            Open pasted text
          </button>
        </section>
        <section className="open-way">
          <h3>The record that comes with this page</h3>
          <button type="button" className="open-record" disabled={busy} onClick={() => void closeWhen(shipped())}>
            <FileText size={16} strokeWidth={1.75} aria-hidden="true" />
            <span>Los Angeles, June and July 2025</span>
          </button>
        </section>
        <p className="open-status" role="status">
          {opening === null ? "" : `Opening ${opening}`}
        </p>
      </div>
    </Modal>
  );
}
