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

function Latest() {
  const workbench = useWorkbench();
  const dialogs = useDialogs();
  const { records } = useLibrary();
  const [latest, ...others] = records ?? [];
  if (!latest) return null;
  return (
    <p className="latest-own">
      Your records:{" "}
      <button type="button" className="link" onClick={() => void workbench.openKept(latest.id)}>
        {latest.title}
      </button>
      , changed {whenWords(latest.changed, new Date())}
      {others.length > 0 && (
        <>
          {" · "}
          <button type="button" className="link" onClick={() => dialogs.show("records")}>
            All {others.length + 1}
          </button>
        </>
      )}
    </p>
  );
}

function Next({ putAway }: { putAway(): void }) {
  const workbench = useWorkbench();
  const dialogs = useDialogs();
  const { records } = useLibrary();
  const [latest, ...others] = records ?? [];
  if (!latest) return null;
  return (
    <section className="go-on" aria-label="Your records">
      <p>
        Go on with{" "}
        <button type="button" className="button small primary" onClick={() => void workbench.openKept(latest.id)}>
          <span className="go-on-title">{latest.title}</span>
        </button>{" "}
        <span className="go-on-when">changed {whenWords(latest.changed, new Date())}</span>
        {others.length > 0 && (
          <button type="button" className="link" onClick={() => dialogs.show("records")}>
            All {others.length + 1} of your records
          </button>
        )}
      </p>
      <button type="button" className="button small icon" aria-label="Stay with this record" onClick={putAway}>
        <X size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </section>
  );
}
