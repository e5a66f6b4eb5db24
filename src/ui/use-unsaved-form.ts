import type { KeyboardEvent } from "react";
import { type Unsaved, useUnsaved } from "./use-unsaved.ts";

interface UnsavedForm extends Pick<Unsaved, "asking" | "changed" | "stay"> {
  readonly handlers: Pick<Unsaved["handlers"], "onKeyDown" | "onInput">;
}

/** {@link useUnsaved} of a form that stands in something else which Escape closes: Escape is the form's alone, and closes it while nothing was changed in it. */
export function useUnsavedForm(draft: unknown, onCancel: () => void): UnsavedForm {
  const { asking, changed, stay, handlers } = useUnsaved(draft, onCancel);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    handlers.onKeyDown(event);
    if (event.isDefaultPrevented()) return;
    event.preventDefault();
    onCancel();
  };
  return { asking, changed, stay, handlers: { onKeyDown, onInput: handlers.onInput } };
}
