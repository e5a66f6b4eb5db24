import "./library.css";
import { FileText, Plus } from "lucide-react";
import { useState } from "react";
import type { Listed } from "../../work/library-client.ts";
import { Modal } from "../modal.tsx";
import { sizeWords } from "../size-words.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { CoderField } from "./coder-field.tsx";
import { DeletedLately } from "./deleted-lately.tsx";
import { NewRecordForm } from "./new-record-form.tsx";
import { RecordRow } from "./record-row.tsx";
import { useLibrary } from "./use-library.ts";

/** The records that this browser keeps, to be opened, named, doubled, deleted and brought back; and a new one. */
export function RecordsDialog({ onClose }: { onClose(): void }) {
  const workbench = useWorkbench();
  const library = useLibrary();
  const open = useModel((model) => model.view.record);
  const coder = useModel((model) => model.settings.coder);
  const [last, setLast] = useState<string | null>(null);
  const [naming, setNaming] = useState(false);
  /** A title that was written and is not kept yet. */
  const [draft, setDraft] = useState<string | null>(null);
  /** The one that was deleted just now. */
  const removed = library.deleted.find(({ id }) => id === last);

  const closeWhen = async (opened: Promise<boolean>) => {
    if (await opened) onClose();
  };
  const remove = async (record: Listed) => {
    // What is open lets go of the record first.
    if (record.id === open) {
      await workbench.openShipped();
      if (workbench.store.getState().view.record === open) return;
    }
    if (await library.does(({ remove }) => remove(record.id))) setLast(record.id);
  };
  const restore = ({ id }: Listed) => library.does(({ restore }) => restore(id));
  const rename = (record: Listed, title: string) =>
    library.does(async (shelf) => {
      if (record.id !== open) return shelf.rename(record.id, title, coder);
      await workbench.edit({ op: "change-record", set: { title } });
      return { problem: null };
    });

  return (
    <Modal title="Records" className="records" onClose={onClose} draft={draft} foot={<Foot room={library.room} />}>
      {naming ? (
        <NewRecordForm onCancel={() => setNaming(false)} onOpened={onClose} onDraft={setDraft} />
      ) : (
        <button type="button" className="button secondary" onClick={() => setNaming(true)}>
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
          New record…
        </button>
      )}
      <section aria-label="Yours" aria-busy={library.records === null && library.failure === null}>
        <h3>Yours, kept in this browser</h3>
        {removed && (
          <p className="record-removed">
            <span role="status">Deleted: {removed.title}</span>
            <button type="button" className="button small secondary" onClick={() => void restore(removed)}>
              Undo
            </button>
          </p>
        )}
        {library.failure !== null && <Failure reason={library.failure} retry={library.retry} />}
        {library.records?.length === 0 && (
          <p className="records-none">
            {library.deleted.length === 0 ? "None yet." : "None now."} A record is kept here when it is opened from a
            file, begun, or changed for the first time.
          </p>
        )}
        <ul className="record-rows">
          {library.records?.map((record) => (
            <RecordRow
              key={record.id}
              record={record}
              isOpen={record.id === open}
              open={() => closeWhen(record.id === open ? Promise.resolve(true) : workbench.openKept(record.id))}
              rename={(title) => rename(record, title)}
              onDraft={setDraft}
              duplicate={() => library.does(({ duplicate }) => duplicate(record.id, coder))}
              remove={() => remove(record)}
            />
          ))}
        </ul>
      </section>
      <DeletedLately records={library.deleted} bringBack={restore} empty={() => library.does(({ empty }) => empty())} />
      <section aria-label="With this page">
        <h3>Comes with this page</h3>
        <button type="button" className="record-open" onClick={() => void workbench.openShipped().then(onClose)}>
          <FileText size={16} strokeWidth={1.75} aria-hidden="true" />
          <span className="record-title-words">Los Angeles, June and July 2025</span>
        </button>
      </section>
      <CoderField />
    </Modal>
  );
}

function Foot({ room }: { room: { readonly used: number; readonly all: number } | null }) {
  if (room === null) return null;
  return (
    <p className="records-room">
      {sizeWords(room.used)} used of {sizeWords(room.all)} that this browser allows.
    </p>
  );
}

function Failure({ reason, retry }: { reason: string; retry(): void }) {
  return (
    <div className="records-failure" role="alert">
      <p>
        This browser keeps no records now. It may have no room left, or the window may be private. What is open stays
        open; save it to a file to be sure of it.
      </p>
      <p>The browser says: {reason}</p>
      <button type="button" className="button small secondary" onClick={retry}>
        Try again
      </button>
    </div>
  );
}
