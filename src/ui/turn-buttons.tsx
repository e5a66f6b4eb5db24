import { Redo2, Undo2 } from "lucide-react";
import { useModel, useWorkbench } from "./use-workbench.ts";

/** Undo and redo: the page's own steps back and forward. */
export function TurnButtons() {
  const workbench = useWorkbench();
  const { undo, redo } = useModel((model) => model.turns);
  return (
    <span className="turns">
      <Turn name="Undo" title="Undo (Ctrl Z)" icon={Undo2} can={undo} turn={() => workbench.undo()} />
      <Turn name="Redo" title="Redo (Shift Ctrl Z)" icon={Redo2} can={redo} turn={() => workbench.redo()} />
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
