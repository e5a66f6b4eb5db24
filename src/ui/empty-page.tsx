import { useEffect, useState } from "react";
import type { DialogName } from "./use-dialog.ts";
import { useModel, useWorkbench } from "./use-workbench.ts";

const PATIENCE = 400;

/** While a record is opened; says so only when it takes long enough to wonder. */
export function LoadingPage() {
  const opening = useModel((model) => model.opening);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className="blank" aria-busy="true">
      <h1 className="visually-hidden">Onrecord</h1>
      <div className="blank-words" role="status">
        {late && <p>Opening {opening ?? "the record"}</p>}
        {late && <progress aria-label="Opening" />}
      </div>
    </main>
  );
}

/** No record is open: what to do about it. */
export function EmptyPage({ show }: { show(dialog: DialogName): void }) {
  const workbench = useWorkbench();
  return (
    <main className="blank">
      <div className="blank-words">
        <h1>No record open.</h1>
        <p>Open a Record JSON file, or look at the Los Angeles example.</p>
        <div className="row">
          <button type="button" className="button primary" onClick={() => show("open")}>
            Open
          </button>
          <button type="button" className="button secondary" onClick={() => void workbench.openShipped()}>
            Example
          </button>
        </div>
      </div>
    </main>
  );
}
