import "./entities.css";
import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import type { Operation } from "../../edit/index.ts";
import { describe } from "../../io/index.ts";
import type { Problem } from "../../model/index.ts";
import { Modal } from "../modal.tsx";
import { useWorkbench } from "../use-workbench.ts";
import { NO_PROBLEMS, type Problems } from "./problems.ts";

/** What a form asks for: an operation, null when nothing was changed, or what is wrong with it. */
export type Asked = { readonly operation: Operation | null } | { readonly problems: Problems };

interface Props {
  readonly title: string;
  /** What the primary button says. */
  readonly submit: string;
  /** Reads the form. */
  read(): Asked | Promise<Asked>;
  /** After the operation was done, or there was nothing to do. */
  done(): void;
  onClose(): void;
  /** More that can be done, at the left of the foot. */
  readonly more?: ReactNode;
  /** The form cannot be sent yet. */
  readonly disabled?: boolean;
  readonly className?: string;
  /** What is in the form, as plain data. */
  readonly draft: unknown;
  children(problems: Problems): ReactNode;
}

/** A form over the page whose sending is one operation. What is wrong is told beside its field; a refusal at the foot, and nothing typed is lost. */
export function EditDialog(props: Props) {
  const { title, submit, read, done, onClose, more, disabled = false, className = "", draft, children } = props;
  const workbench = useWorkbench();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (problems !== NO_PROBLEMS) form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [problems]);

  // After the dialog has opened on its first button: what has to be filled in comes first.
  useEffect(() => {
    const asked = form.current?.querySelectorAll<HTMLInputElement>("input:required") ?? [];
    [...asked].find(({ value }) => value === "")?.focus();
  }, []);

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy || disabled) return;
    setBusy(true);
    setRefusal(null);
    const asked = await read();
    if ("problems" in asked) setProblems(asked.problems);
    else {
      setProblems(NO_PROBLEMS);
      const { operation } = asked;
      if (operation === null || (await workbench.edit(operation, setRefusal))) return done();
    }
    setBusy(false);
  };

  /** Under a dialog the page's own button for this is out of reach. */
  const takeOver = async () => {
    await workbench.editHere();
    setRefusal(null);
    form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  };

  return (
    <Modal
      title={title}
      className={`entity ${className}`}
      onClose={onClose}
      steady
      draft={draft}
      foot={
        <>
          {refusal !== null && (
            <p className="entity-refusal" role="alert">
              {describe(refusal)}{" "}
              {refusal.code === "edited-elsewhere" && (
                <button type="button" className="link" onClick={() => void takeOver()}>
                  Edit here
                </button>
              )}
            </p>
          )}
          {more && <span className="entity-more">{more}</span>}
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" form={id} className="button primary" disabled={disabled} aria-busy={busy || undefined}>
            {submit}
          </button>
        </>
      }
    >
      <form ref={form} id={id} className="entity-form" noValidate onSubmit={(event) => void send(event)}>
        {children(problems)}
      </form>
    </Modal>
  );
}
