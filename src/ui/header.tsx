import { Download, FilePlus, FolderOpen, Info } from "lucide-react";
import { HeaderTools } from "./header-tools.tsx";
import { SearchBox } from "./search/search-box.tsx";
import { TurnButtons } from "./turn-buttons.tsx";
import type { DialogName } from "./use-dialog.ts";
import { usePhone } from "./use-media.ts";
import { useSummary } from "./use-workbench.ts";
import { ViewsButton } from "./views/views-button.tsx";

export function Header({ show, about }: { show(dialog: DialogName): void; about(): void }) {
  const summary = useSummary();
  const phone = usePhone();
  return (
    <header className="header">
      <div className="header-start">
        <span className="brand">
          <Logo />
          <span className="brand-word">Onrecord</span>
        </span>
        <h1 className="record-title">
          <button type="button" className="button" onClick={about} title="About this record">
            <span className="record-name">
              {summary.derivedFrom && "Part of "}
              {summary.title}
            </span>
            <Info size={16} strokeWidth={1.75} aria-hidden="true" />
            <span className="visually-hidden">, about this record</span>
          </button>
        </h1>
      </div>
      <SearchBox />
      <div className="header-actions">
        <TurnButtons />
        <ViewsButton />
        {!phone && (
          <button type="button" className="button header-open" title="Open" onClick={() => show("open")}>
            <FolderOpen size={16} strokeWidth={1.75} aria-hidden="true" />
            <span>Open</span>
          </button>
        )}
        {!phone && (
          <button type="button" className="button header-open" title="Add articles" onClick={() => show("add")}>
            <FilePlus size={16} strokeWidth={1.75} aria-hidden="true" />
            <span>Add</span>
          </button>
        )}
        <button type="button" className="button secondary header-export" onClick={() => show("export")}>
          <Download size={16} strokeWidth={1.75} aria-hidden="true" />
          <span>Export</span>
        </button>
        <HeaderTools show={show} />
      </div>
    </header>
  );
}

/** Two closing quotation marks on a disc. */
function Logo() {
  return (
    <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
      <circle cx="16" cy="16" r="15" fill="var(--ink)" />
      <path
        fill="var(--surface)"
        d="M8 19.5c0-4.6 1.9-7.8 5.6-9.4l.9 1.7c-1.9 1-3 2.2-3.3 3.8h2.9v6H8zM17.4 19.5c0-4.6 1.9-7.8 5.6-9.4l.9 1.7c-1.9 1-3 2.2-3.3 3.8h2.9v6h-6.1z"
      />
    </svg>
  );
}
