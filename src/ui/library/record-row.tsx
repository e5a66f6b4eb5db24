import { Copy, FileText, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Listed } from "../../work/library-client.ts";
import { sizeWords } from "../size-words.ts";
import { whenWords } from "../when-words.ts";
import { counted } from "../words.ts";
import { TitleForm } from "./title-form.tsx";

interface Props {
  readonly record: Listed;
  readonly isOpen: boolean;
  open(): Promise<void>;
  rename(title: string): Promise<boolean>;
  duplicate(): Promise<boolean>;
  remove(): Promise<void>;
  /** Told the title that is being written. Stays the same function. */
  onDraft(title: string | null): void;
}

/** A record of one's own in the list. */
export function RecordRow({ record, isOpen, open, rename, duplicate, remove, onDraft }: Props) {
  const [naming, setNaming] = useState(false);
  const [busy, setBusy] = useState(false);
  const { title } = record;
  const whileBusy = (work: () => Promise<unknown>) => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  if (naming) {
    return (
      <li>
        <TitleForm
          label={`Rename ${title}`}
          submit="Rename"
          title={title}
          onCancel={() => setNaming(false)}
          onSubmit={async (next) => {
            await rename(next);
            setNaming(false);
          }}
          onDraft={onDraft}
        />
      </li>
    );
  }
  return (
    <li className="record-row" aria-busy={busy}>
      <button
        type="button"
        className="record-open"
        aria-current={isOpen || undefined}
        disabled={busy}
        onClick={() => whileBusy(open)}
      >
        <FileText size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>
          <span className="record-title-words">{title}</span>
          <span className="record-about">{aboutWords(record, isOpen)}</span>
        </span>
      </button>
      <Tool name={`Rename ${title}`} icon={Pencil} disabled={busy} use={() => setNaming(true)} />
      <Tool name={`Duplicate ${title}`} icon={Copy} disabled={busy} use={() => whileBusy(duplicate)} />
      <Tool name={`Delete ${title}`} icon={Trash2} disabled={busy} use={() => whileBusy(remove)} />
    </li>
  );
}

interface ToolProps {
  readonly name: string;
  readonly icon: typeof Copy;
  readonly disabled: boolean;
  use(): void;
}

function Tool({ name, icon: Icon, disabled, use }: ToolProps) {
  return (
    <button type="button" className="button icon" aria-label={name} title={name} disabled={disabled} onClick={use}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}

/** "52 statements in 12 articles · changed 14:05 · 320 kB · from coded.json". */
function aboutWords({ counts, changed, size, origin, position, saved }: Listed, isOpen: boolean): string {
  return [
    ...(isOpen ? ["Open now"] : []),
    `${counted(counts.statements, "statement")} in ${counted(counts.sources, "article")}`,
    `${position === 0 ? "kept" : "changed"} ${whenWords(changed, new Date())}`,
    ...(position > 0 ? [counted(position, "step")] : []),
    sizeWords(size),
    ...(saved ? [`${saved.position === position ? "saved" : "changed since it was saved"} to ${saved.name}`] : []),
    ...(!saved && origin.kind === "file" && origin.name !== null ? [`from ${origin.name}`] : []),
  ].join(" · ");
}
