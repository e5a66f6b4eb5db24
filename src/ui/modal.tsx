import "./modal.css";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { UnsavedQuestion } from "./unsaved-question.tsx";
import { useUnsaved } from "./use-unsaved.ts";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ReactNode;
  /** What stands at the foot; at most one of its buttons is primary. */
  readonly foot?: ReactNode;
  /** A press beside it does not close it: it holds what somebody typed. */
  readonly steady?: boolean;
  /** What somebody has typed in it so far, as plain data: once that is other than at first, closing it asks. */
  readonly draft?: unknown;
}

/** A native dialog over the page: Escape and a press beside it close it, and the focus goes back to where it was. */
export function Modal({ title, onClose, className = "", children, foot, steady = false, draft }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { asking, leave, stay, handlers } = useUnsaved(draft, onClose);
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      else focusUnder();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog; the press beside it is for pointers.
    <dialog
      ref={dialog}
      className={`modal ${className}`}
      aria-labelledby={id}
      onClose={onClose}
      {...handlers}
      onClick={(event) => {
        if (event.target === event.currentTarget && !steady) leave();
      }}
    >
      <div className="modal-sheet">
        <div className="modal-head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="button icon" aria-label="Close" onClick={leave}>
            <X size={16} strokeWidth={1.75} aria-hidden="true" />
          </button>
        </div>
        <div className="modal-body">{children}</div>
        {asking ? <UnsavedQuestion stay={stay} discard={onClose} /> : foot && <div className="modal-foot">{foot}</div>}
      </div>
    </dialog>
  );
}

/** What it was opened from went with what was done in it: to the beginning of the dialog that it lay over, where there is one. */
function focusUnder() {
  const under = [...document.querySelectorAll("dialog[open] .modal-body")].at(-1);
  under?.querySelector<HTMLElement>("button, input, select, textarea, a[href]")?.focus();
}
