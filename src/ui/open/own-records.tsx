import { FileText } from "lucide-react";
import { useLibrary } from "../library/use-library.ts";
import { useDialogs } from "../use-dialog.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { whenWords } from "../when-words.ts";

/** How many stand here; the others are one press further. */
const LATEST = 3;

interface Props {
  readonly busy: boolean;
  onOpened(): void;
}

/** The records of one's own that were changed last, and the way to all of them; nothing where there are none. */
export function OwnRecords({ busy, onOpened }: Props) {
  const workbench = useWorkbench();
  const dialogs = useDialogs();
  const open = useModel((model) => model.view.record);
  const { records, deleted } = useLibrary();
  if (records === null || records.length + deleted.length === 0) return null;
  return (
    <section className="open-way" aria-label="Your records">
      <h3>Your records, kept in this browser</h3>
      {records.slice(0, LATEST).map(({ id, title, changed }) => (
        <button
          key={id}
          type="button"
          className="open-record"
          aria-current={id === open || undefined}
          disabled={busy}
          onClick={async () => {
            if (id === open || (await workbench.openKept(id))) onOpened();
          }}
        >
          <FileText size={16} strokeWidth={1.75} aria-hidden="true" />
          <span className="open-record-words">
            <span>{title}</span>
            <span className="open-record-about">
              {id === open ? "Open now · " : ""}
              changed {whenWords(changed, new Date())}
            </span>
          </span>
        </button>
      ))}
      <button type="button" className="button secondary" disabled={busy} onClick={() => dialogs.show("records")}>
        All records
      </button>
    </section>
  );
}
