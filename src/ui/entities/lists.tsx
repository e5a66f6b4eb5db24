import { Download } from "lucide-react";
import { useState } from "react";
import { Modal } from "../modal.tsx";
import { useModel, useSummary, useWorkbench } from "../use-workbench.ts";
import { ActorList } from "./actor-list.tsx";
import type { TaskProps } from "./entity-task.ts";
import { IssueList } from "./issue-list.tsx";
import { useCodebook } from "./use-codebook.ts";

/** Everybody and every issue of the record, to be put in order. What is opened from here lies over it, and comes back to it. */
export function Lists({ of: first, onClose, open }: TaskProps & { readonly of: "actors" | "issues" }) {
  const [of, setOf] = useState(first);
  const { actors, issues } = useSummary();
  const codebook = useCodebook();
  return (
    <Modal
      title="Actors and issues"
      className="entity entity-lists"
      onClose={onClose}
      foot={
        <>
          <LastDone />
          <button type="button" className="button secondary" onClick={() => void codebook()}>
            <Download size={16} strokeWidth={1.75} aria-hidden="true" />
            Codebook
          </button>
          <button type="button" className="button primary" onClick={onClose}>
            Close
          </button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, and these are buttons. */}
      <div className="entity-tabs" role="group" aria-label="Which list">
        <button type="button" className="button" aria-pressed={of === "actors"} onClick={() => setOf("actors")}>
          Actors <span className="figure">{actors.length}</span>
        </button>
        <button type="button" className="button" aria-pressed={of === "issues"} onClick={() => setOf("issues")}>
          Issues <span className="figure">{issues.length}</span>
        </button>
      </div>
      {of === "actors" ? <ActorList open={open} leave={onClose} /> : <IssueList open={open} leave={onClose} />}
    </Modal>
  );
}

/** What was done last, with the way back: the page's own buttons are out of reach under a dialog. */
function LastDone() {
  const workbench = useWorkbench();
  const [atFirst] = useState(() => workbench.store.getState().edits.count);
  const { undo, count } = useModel((model) => model.edits);
  const since = count > atFirst && undo !== null;
  return (
    <p className="entity-last" role="status">
      {since && (
        <>
          <span className="entity-last-words">{undo}.</span>{" "}
          <button type="button" className="link" onClick={() => void workbench.turnRecord("undo")}>
            Undo
          </button>
        </>
      )}
    </p>
  );
}
