import "./save-menu.css";
import { Download } from "lucide-react";
import { useId, useRef } from "react";
import { download, textBlob } from "../export/download.ts";
import { useWorkbench } from "../use-workbench.ts";

export interface SavedFile {
  readonly fileName: string;
  readonly mime: string;
  readonly text: string;
}

export interface SaveItem {
  readonly name: string;
  readonly about: string;
  /** Written when it is asked for. */
  file(): Promise<SavedFile>;
}

/** A button that offers what it stands beside as files. `what` names it: "Save the table". */
export function SaveMenu({ what, items }: { what: string; items: readonly SaveItem[] }) {
  const workbench = useWorkbench();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLUListElement>(null);
  const place = () => {
    const at = button.current?.getBoundingClientRect();
    const element = menu.current;
    if (!at || !element) return;
    const above = at.bottom + element.offsetHeight + 8 > document.documentElement.clientHeight;
    element.style.top = `${above ? Math.max(8, at.top - element.offsetHeight - 4) : at.bottom + 4}px`;
    element.style.right = `${Math.max(document.documentElement.clientWidth - at.right, 8)}px`;
  };
  const save = async ({ file }: SaveItem) => {
    menu.current?.hidePopover();
    try {
      const { fileName, mime, text } = await file();
      download(fileName, textBlob(text, mime));
    } catch (error) {
      workbench.tell({
        tone: "problem",
        title: "This could not be written as a file.",
        problems: [],
        lines: [String(error)],
      });
    }
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button small"
        popoverTarget={id}
        aria-label={`Save ${what}`}
        onClick={place}
      >
        <Download size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>Save</span>
      </button>
      <ul ref={menu} id={id} popover="auto" className="popover save-menu" aria-label={`Save ${what}`} onToggle={place}>
        {items.map((item) => (
          <li key={item.name}>
            <button type="button" className="save-item" onClick={() => void save(item)}>
              {item.name}
              <span className="hint">{item.about}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
