import "./modal.css";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ReactNode;
  /** What stands at the foot; at most one of its buttons is primary. */
  readonly foot?: ReactNode;
  /** A press beside it does not close it: it holds what somebody typed. */
  readonly steady?: boolean;
}

/** A native dialog over the page: Escape and a press beside it close it, and the focus goes back to where it was. */
export function Modal({ title, onClose, className = "", children, foot, steady = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog; the press beside it is for pointers.
    <dialog
      ref={dialog}
      className={`modal ${className}`}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget && !steady) onClose();
      }}
    >
      <div className="modal-sheet">
        <div className="modal-head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="button icon" aria-label="Close" onClick={onClose}>
            <X size={16} strokeWidth={1.75} aria-hidden="true" />
          </button>
        </div>
        <div className="modal-body">{children}</div>
        {foot && <div className="modal-foot">{foot}</div>}
      </div>
    </dialog>
  );
}
