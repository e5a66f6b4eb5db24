import { useId } from "react";
import { useModel, useWorkbench } from "../use-workbench.ts";

/** Under whose name decisions are made from now on. */
export function CoderField() {
  const workbench = useWorkbench();
  const coder = useModel((model) => model.settings.coder);
  const id = useId();
  return (
    <section className="coder-field">
      <label htmlFor={id}>Your name, beside the decisions that you make</label>
      <input
        id={id}
        className="field"
        defaultValue={coder ?? ""}
        autoComplete="name"
        placeholder="Nobody’s name stands there now"
        onChange={(event) => workbench.set({ coder: event.target.value.trim() || null, coderAsked: true })}
      />
    </section>
  );
}
