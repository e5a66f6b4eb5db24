import { type KeyboardEvent, type SyntheticEvent, useRef, useState } from "react";

/** A dialog's handlers, and the question that stands at its foot while it is open. */
export interface Unsaved {
  readonly asking: boolean;
  /** Something is in it that was not there at first. */
  readonly changed: boolean;
  /** Closes at once when nothing was changed; else asks first. */
  leave(): void;
  readonly handlers: {
    onKeyDown(event: KeyboardEvent): void;
    onCancel(event: SyntheticEvent): void;
    onInput(): void;
  };
  /** Back to where somebody was writing. */
  stay(): void;
}

/** Nothing that was typed into a dialog is lost by Escape. `draft` is what is in it, as plain data; undefined where there is nothing to lose. */
export function useUnsaved(draft: unknown, onClose: () => void): Unsaved {
  const now = JSON.stringify(draft);
  const [first] = useState(now);
  const [asking, setAsking] = useState(false);
  const writing = useRef<Element | null>(null);
  const isChanged = now !== first;
  const ask = () => {
    if (!asking) writing.current = document.activeElement;
    setAsking(true);
  };
  const stay = () => {
    setAsking(false);
    if (writing.current instanceof HTMLElement) writing.current.focus();
  };
  return {
    asking: asking && isChanged,
    changed: isChanged,
    leave: () => (isChanged ? ask() : onClose()),
    stay,
    handlers: {
      // Before the browser closes the dialog: it asks a page only once.
      onKeyDown: (event) => {
        if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing || !isChanged) return;
        event.preventDefault();
        if (asking) stay();
        else ask();
      },
      onCancel: (event) => {
        if (event.target !== event.currentTarget || !isChanged) return;
        event.preventDefault();
        ask();
      },
      // Who goes on writing has answered.
      onInput: () => setAsking(false),
    },
  };
}
