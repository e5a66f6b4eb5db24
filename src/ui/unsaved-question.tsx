import "./modal.css";

/** In place of a dialog's foot. */
export function UnsavedQuestion({ stay, discard }: { stay(): void; discard(): void }) {
  return (
    <fieldset className="modal-foot modal-unsaved" aria-label="What you wrote is not saved yet">
      <p aria-hidden="true">What you wrote is not saved yet.</p>
      <button type="button" className="button secondary" onClick={discard}>
        Discard
      </button>
      <button type="button" className="button primary" ref={asFocused} onClick={stay}>
        Keep writing
      </button>
    </fieldset>
  );
}

function asFocused(button: HTMLButtonElement | null): void {
  button?.focus();
}
