import "./drop-target.css";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useDialogs } from "../use-dialog.ts";
import { useWorkbench } from "../use-workbench.ts";
import { kindOfFile } from "./kind-of-file.ts";

const WORDS = {
  record: "Drop to open it as a record",
  article: "Drop to attach it to its source, or to add it",
  unknown: "Drop a Record JSON file to open it, or articles to attach or add them",
} as const;
type Dragged = keyof typeof WORDS;

/** Files dropped anywhere on the page are opened or attached; while they hang over it a veil says what will happen. */
export function DropTarget({ children }: { children: ReactNode }) {
  const dragged = useDropToOpen();
  const veil = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!dragged) return;
    const element = veil.current;
    // A popover stands above a dialog that may be open.
    element?.showPopover();
    return () => element?.hidePopover();
  }, [dragged]);
  return (
    <>
      {children}
      <div ref={veil} className="drop-veil" popover="manual" aria-hidden="true">
        {dragged && <p>{WORDS[dragged]}</p>}
      </div>
    </>
  );
}

/** Listens for files on the whole page. What hangs over it, or null. */
export function useDropToOpen(): Dragged | null {
  const workbench = useWorkbench();
  const { show } = useDialogs();
  const [dragged, setDragged] = useState<Dragged | null>(null);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      setDragged(whatHangs(event));
    };
    const leave = (event: DragEvent) => {
      // Out of the window, not from one element of it to another.
      if (event.relatedTarget === null) setDragged(null);
    };
    const drop = (event: DragEvent) => {
      setDragged(null);
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      void import("./take-files.ts").then(({ takeFiles }) => takeFiles(workbench, files, () => show("add")));
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [workbench, show]);
  return dragged;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}

/** A browser tells the types of dragged files, not their names. */
function whatHangs({ dataTransfer }: DragEvent): Dragged {
  const kinds = new Set([...(dataTransfer?.items ?? [])].map(({ type }) => kindOfFile({ type })));
  const [kind = "unknown"] = kinds;
  return kinds.size === 1 ? kind : "unknown";
}
