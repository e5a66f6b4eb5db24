import { Paperclip } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Id } from "../../model/index.ts";
import { useWorkbench } from "../use-workbench.ts";

/**
 * Takes article texts from files, by a button or by dropping them here: for one source, or, with `source` null, for whichever
 * sources they belong to. They are read on this machine and go nowhere.
 */
export function AttachText({ source, children }: { source: Id | null; children: string }) {
  const workbench = useWorkbench();
  const zone = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);

  useEffect(() => {
    const element = zone.current;
    if (!element) return;
    const attach = (files: readonly File[]) => {
      if (files.length === 0) return;
      void import("../open/take-files.ts").then(({ takeArticles }) =>
        takeArticles(workbench, files, source ?? undefined),
      );
    };
    const chosen = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement)) return;
      const files = [...(target.files ?? [])];
      // So that the same file can be chosen again after it was changed.
      target.value = "";
      attach(files);
    };
    const dragged = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const left = () => setOver(false);
    const dropped = (event: DragEvent) => {
      // What is dropped here is a text for this source: the page, which takes drops too, leaves what is taken already.
      event.preventDefault();
      setOver(false);
      attach([...(event.dataTransfer?.files ?? [])]);
    };
    element.addEventListener("change", chosen);
    element.addEventListener("dragover", dragged);
    element.addEventListener("dragleave", left);
    element.addEventListener("drop", dropped);
    return () => {
      element.removeEventListener("change", chosen);
      element.removeEventListener("dragover", dragged);
      element.removeEventListener("dragleave", left);
      element.removeEventListener("drop", dropped);
    };
  }, [workbench, source]);

  return (
    <div className="attach" ref={zone} data-over={over || undefined}>
      <label className="button secondary small attach-button">
        <Paperclip size={16} strokeWidth={1.75} aria-hidden="true" />
        {children}
        <input
          type="file"
          className="visually-hidden"
          accept=".txt,.text,.md,.html,text/plain,text/markdown,text/html"
          multiple={source === null}
        />
      </label>
      <span className="note">
        or drop {source === null ? "text files" : "a text file"} here. Nothing is sent: texts of a record of your own
        are kept with it in this browser, others stay until the page is closed.
      </span>
    </div>
  );
}
