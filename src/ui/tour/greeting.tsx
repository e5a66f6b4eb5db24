import { X } from "lucide-react";
import { useDialogs } from "../use-dialog.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";

/** In place of the tour for who comes by a link: one line, until it is put away. */
export function Greeting() {
  const workbench = useWorkbench();
  const greeted = useModel((model) => model.settings.greeted);
  const { touring, setTouring } = useDialogs();
  const walking = useModel((model) => model.view.step !== null);
  if (greeted || touring || walking) return null;
  return (
    <p className="greeting">
      <span>
        Press any line to read the words behind it.{" "}
        <button type="button" className="link" onClick={() => setTouring(true)}>
          Show me around
        </button>
      </span>
      <button
        type="button"
        className="button small icon"
        aria-label="Do not show this again"
        onClick={() => workbench.set({ greeted: true })}
      >
        <X size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </p>
  );
}
