import { ArrowDown, ArrowUp, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Id, NamedView } from "../../model/index.ts";
import type { RemovedView } from "../../state/index.ts";
import { useWorkbench } from "../use-workbench.ts";
import { ViewForm } from "./view-form.tsx";
import { ViewRow } from "./view-row.tsx";

interface Props {
  readonly views: readonly NamedView[];
  readonly removed: RemovedView | null;
  setRemoved(removed: RemovedView | null): void;
}

/** Views of one's own, to be opened, changed, put in order and removed. */
export function OwnViews({ views, removed, setRemoved }: Props) {
  const [editing, setEditing] = useState<Id | null>(null);
  const rows = views.map((view) =>
    editing === view.id ? (
      <li key={view.id}>
        <Editor
          view={view}
          done={() => setEditing(null)}
          removed={(gone) => {
            setEditing(null);
            setRemoved(gone);
          }}
        />
      </li>
    ) : (
      <li key={view.id} className="named-view">
        <ViewRow view={view} />
        <button
          type="button"
          className="button small icon"
          aria-label={`Change ${view.name}`}
          title="Change"
          onClick={() => {
            setRemoved(null);
            setEditing(view.id);
          }}
        >
          <Pencil size={14} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </li>
    ),
  );
  if (removed) rows.splice(removed.at, 0, <Removed key=" removed" removed={removed} undone={() => setRemoved(null)} />);
  return rows.length === 0 ? null : <ol className="view-rows">{rows}</ol>;
}

interface EditorProps {
  readonly view: NamedView;
  done(): void;
  removed(gone: RemovedView | null): void;
}

function Editor({ view, done, removed }: EditorProps) {
  const { views } = useWorkbench();
  return (
    <ViewForm
      label={`Change ${view.name}`}
      words={view}
      submit="Done"
      onCancel={done}
      onSubmit={async (words) => {
        await views.reword(view.id, words);
        done();
      }}
    >
      <button
        type="button"
        className="button small icon"
        aria-label="Move up"
        title="Move up"
        onClick={() => void views.move(view.id, -1)}
      >
        <ArrowUp size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="button small icon"
        aria-label="Move down"
        title="Move down"
        onClick={() => void views.move(view.id, 1)}
      >
        <ArrowDown size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <button type="button" className="button small" onClick={() => void views.remove(view.id).then(removed)}>
        <Trash2 size={14} strokeWidth={1.75} aria-hidden="true" />
        Remove
      </button>
    </ViewForm>
  );
}

function Removed({ removed, undone }: { removed: RemovedView; undone(): void }) {
  const { views } = useWorkbench();
  return (
    <li className="view-removed">
      <span role="status">Removed: {removed.view.name}</span>
      <button
        type="button"
        className="button small secondary"
        ref={(button) => button?.focus()}
        onClick={() => void views.restore(removed).then(undone)}
      >
        Undo
      </button>
    </li>
  );
}
