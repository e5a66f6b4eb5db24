import { ArrowDown, ArrowUp, Pencil, Trash2 } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import type { Id, NamedView } from "../../model/index.ts";
import type { RemovedView } from "../../state/index.ts";
import { useWorkbench } from "../use-workbench.ts";
import { ViewForm } from "./view-form.tsx";
import { ViewRow } from "./view-row.tsx";

interface Props {
  readonly views: readonly NamedView[];
  readonly removed: RemovedView | null;
  setRemoved(removed: RemovedView | null): void;
  /** Whether something is in a view's form that is not saved. */
  onWriting(writing: boolean): void;
}

/** Views of one's own, to be opened, changed, put in order and removed. */
export function OwnViews({ views: kept, removed, setRemoved, onWriting }: Props) {
  const workbench = useWorkbench();
  const [editing, setEditing] = useState<Id | null>(null);
  /** Whose row was a form last, which had the focus. */
  const [last, setLast] = useState<Id | null>(null);
  // From the press on, so that name, form and the way back change places at once; the browser's store takes longer.
  const views = kept.filter(({ id }) => id !== removed?.view.id);
  const edit = (id: Id) => {
    setRemoved(null);
    setEditing(id);
    setLast(id);
  };
  const rows = views.map((view, at) =>
    editing === view.id ? (
      <li key={view.id}>
        <Editor
          view={view}
          done={() => setEditing(null)}
          onWriting={onWriting}
          remove={() => {
            setEditing(null);
            setRemoved({ view, at });
            void workbench.views.remove(view.id);
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
          ref={(button) => {
            if (button && last === view.id && document.activeElement === document.body) button.focus();
          }}
          onClick={() => edit(view.id)}
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
  remove(): void;
  onWriting(writing: boolean): void;
}

function Editor({ view, done, remove, onWriting }: EditorProps) {
  const { views } = useWorkbench();
  return (
    <ViewForm
      label={`Change ${view.name}`}
      words={view}
      submit="Done"
      onCancel={done}
      onWriting={onWriting}
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
      <button type="button" className="button small" onClick={remove}>
        <Trash2 size={14} strokeWidth={1.75} aria-hidden="true" />
        Remove
      </button>
    </ViewForm>
  );
}

function Removed({ removed, undone }: { removed: RemovedView; undone(): void }) {
  const { views } = useWorkbench();
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => undo.current?.focus(), []);
  return (
    <li className="view-removed">
      <span role="status">Removed: {removed.view.name}</span>
      <button
        type="button"
        className="button small secondary"
        ref={undo}
        onClick={() => void views.restore(removed).then(undone)}
      >
        Undo
      </button>
    </li>
  );
}
