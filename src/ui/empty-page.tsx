import { ExampleLink } from "./add/example-link.tsx";
import type { DialogName } from "./use-dialog.ts";
import { useWorkbench } from "./use-workbench.ts";

/** No record is open: what to do about it. */
export function EmptyPage({ show }: { show(dialog: DialogName): void }) {
  const workbench = useWorkbench();
  return (
    <main className="blank">
      <div className="blank-words">
        <h1>No record open.</h1>
        <p>Begin one with articles of your own, open a Record JSON file, or look at the Los Angeles example.</p>
        <div className="row">
          <button type="button" className="button primary" onClick={() => show("add")}>
            Add articles
          </button>
          <button type="button" className="button secondary" onClick={() => show("open")}>
            Open
          </button>
          <button type="button" className="button secondary" onClick={() => void workbench.openShipped()}>
            Example
          </button>
          <button type="button" className="button secondary" onClick={() => show("records")}>
            Records
          </button>
        </div>
        <p>
          <ExampleLink />
        </p>
      </div>
    </main>
  );
}
