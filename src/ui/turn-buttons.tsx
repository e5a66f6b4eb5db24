import { Redo2, Undo2 } from "lucide-react";
import { useModel, useWorkbench } from "./use-workbench.ts";

/** Undo and redo: of what was done to the record, or else the page's own steps back and forward. */
export function TurnButtons() {
  const workbench = useWorkbench();
  const turns = useModel((model) => model.turns);
  const edits = useModel((model) => model.edits);
  const title = (name: string, what: string | null, keys: string) =>
    `${name}${what === null ? "" : `: ${what}`} (${keys})`;
  return (
    <span className="turns">
      <Turn
        name="Undo"
        title={title("Undo", edits.undo, "Ctrl Z")}
        icon={Undo2}
        can={edits.undo !== null || turns.undo}
        turn={() => workbench.undo()}
      />
      <Turn
        name="Redo"
        title={title("Redo", edits.redo, "Shift Ctrl Z")}
        icon={Redo2}
        can={edits.redo !== null || turns.redo}
        turn={() => workbench.redo()}
      />
    </span>
  );
}

interface Props {
  readonly name: string;
  readonly title: string;
  readonly icon: typeof Undo2;
  readonly can: boolean;
  turn(): void;
}

function Turn({ name, title, icon: Icon, can, turn }: Props) {
  return (
    <button type="button" className="button icon" aria-label={name} title={title} disabled={!can} onClick={turn}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}
