import "./display-menu.css";
import { Eye } from "lucide-react";
import { lazy, useId, useRef, useState } from "react";
import { Piece } from "./part.tsx";

const DisplayChoices = lazy(() => import("./display-choices.tsx").then((m) => ({ default: m.DisplayChoices })));

/** A button with what is drawn and how, which is loaded when it is first opened. */
export function DisplayMenu() {
  const id = useId();
  const menu = useRef<HTMLFieldSetElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  const place = () => {
    setOpened(true);
    const at = button.current?.getBoundingClientRect();
    if (!at || !menu.current) return;
    const { style } = menu.current;
    style.top = `${at.bottom + 4}px`;
    style.right = `${Math.max(document.documentElement.clientWidth - at.right, 8)}px`;
    style.maxHeight = `calc(100dvh - ${at.bottom + 12}px)`;
  };
  return (
    <div className="display">
      <button ref={button} type="button" className="button" popoverTarget={id} onClick={place}>
        <Eye size={16} strokeWidth={1.75} aria-hidden="true" />
        <span className="display-word">Display</span>
      </button>
      <fieldset ref={menu} id={id} popover="auto" className="popover" aria-label="Display" onToggle={place}>
        <Piece fallback={<p className="hint">Opening…</p>}>{opened && <DisplayChoices />}</Piece>
      </fieldset>
    </div>
  );
}
