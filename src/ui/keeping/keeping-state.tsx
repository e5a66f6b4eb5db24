import { useModel, useWorkbench } from "../use-workbench.ts";
import { useSave } from "./use-save.ts";

/** Where what was done to the record is: in this browser, in a file, in another tab. Nothing of what is only read. */
export function KeepingState() {
  const workbench = useWorkbench();
  const save = useSave();
  const keeping = useModel((model) => model.keeping);
  const saved = useModel((model) => model.saved);
  const { count } = useModel((model) => model.edits);
  const own = useModel((model) => model.view.record !== null);
  if (keeping === "elsewhere") {
    return (
      <span className="keeping" role="status">
        Being edited in another tab.{" "}
        <button type="button" className="link" onClick={() => void workbench.editHere()}>
          Edit here
        </button>
      </span>
    );
  }
  if (!own || (count === 0 && saved === null)) return null;
  if (keeping === "not kept") {
    return (
      <span className="keeping" role="status">
        Changes are not kept.{" "}
        <button type="button" className="link" onClick={save}>
          Save to a file
        </button>
      </span>
    );
  }
  return (
    <span className="keeping">
      {keeping === "keeping" ? "Keeping changes…" : "Changes kept in this browser"}
      {saved && (saved.position === count ? `; saved to ${saved.name}` : `; changed since saved to ${saved.name}`)}
    </span>
  );
}
