import "./latest-own.css";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useDialogs } from "../use-dialog.ts";
import { useWorkbench } from "../use-workbench.ts";
import { whenWords } from "../when-words.ts";
import { useLibrary } from "./use-library.ts";

/** Where one's own records lie; a browser that says that it has no such place is asked nothing more. */
const SHELF = "onrecord-shelf";

/** While the record that comes with the page is open: the one of one's own that was changed last, one press away, and the way to the others. */
export function LatestOwn(): ReactNode {
  return useHasOwn() && <Latest />;
}

/** The same for who comes by the plain address: over the page, until it is put away. */
export function GoOn(): ReactNode {
  const [away, setAway] = useState(false);
  return useHasOwn() && !away && <Next putAway={() => setAway(true)} />;
}

function useHasOwn(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    let wanted = true;
    const asked = indexedDB.databases?.() ?? Promise.resolve([{ name: SHELF }]);
    asked.then(
      (all) => wanted && setHas(all.some(({ name }) => name === SHELF)),
      // It keeps nothing.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return has;
}

/** The one that was changed last, how many there are, and what opens it or shows them all. */
function useLatest() {
  const workbench = useWorkbench();
  const dialogs = useDialogs();
  const { records } = useLibrary();
  const [latest = null, ...others] = records ?? [];
  return {
    latest,
    many: others.length + 1,
    open: () => void (latest && workbench.openKept(latest.id)),
    showAll: () => dialogs.show("records"),
  };
}

function Latest() {
  const { latest, many, open, showAll } = useLatest();
  if (!latest) return null;
  return (
    <p className="latest-own">
      Your records:{" "}
      <button type="button" className="link" onClick={open}>
        {latest.title}
      </button>
      , changed {whenWords(latest.changed, new Date())}
      {many > 1 && (
        <>
          {" · "}
          <button type="button" className="link" onClick={showAll}>
            All {many}
          </button>
        </>
      )}
    </p>
  );
}

function Next({ putAway }: { putAway(): void }) {
  const { latest, many, open, showAll } = useLatest();
  if (!latest) return null;
  return (
    <section className="go-on" aria-label="Your records">
      <p>
        Go on with{" "}
        <button type="button" className="button small primary" onClick={open}>
          <span className="go-on-title">{latest.title}</span>
        </button>{" "}
        <span className="go-on-when">changed {whenWords(latest.changed, new Date())}</span>
        {many > 1 && (
          <button type="button" className="link" onClick={showAll}>
            All {many} of your records
          </button>
        )}
      </p>
      <button type="button" className="button small icon" aria-label="Stay with this record" onClick={putAway}>
        <X size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </section>
  );
}
