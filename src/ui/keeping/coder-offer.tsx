import "./coder-offer.css";
import { type FormEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { useWayBack } from "../use-way-back.ts";
import { useWorkbench } from "../use-workbench.ts";

/** After the first decision: under whose name it and the next ones are. Below the page, which ends where it begins: it covers nothing, and is asked once. */
export function CoderOffer() {
  const workbench = useWorkbench();
  const id = useId();
  const [name, setName] = useState("");
  const { onFocus, goBack } = useWayBack();
  const offer = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const element = offer.current;
    if (!element) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty("--offer", `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty("--offer");
    };
  }, []);
  const end = (coder: string | null) => {
    workbench.set({ coder, coderAsked: true });
    goBack();
  };
  const done = (event: FormEvent) => {
    event.preventDefault();
    end(name.trim() || null);
  };
  return (
    <form ref={offer} className="coder-offer" aria-label="Your name" onSubmit={done} onFocus={onFocus}>
      <label htmlFor={id}>Your name stands beside the decisions that you make from now on, also in files.</label>
      <input
        id={id}
        className="field"
        autoComplete="name"
        placeholder="Your name"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button small secondary" disabled={name.trim() === ""}>
        Use it
      </button>
      <button type="button" className="button small" onClick={() => end(null)}>
        No name
      </button>
    </form>
  );
}
