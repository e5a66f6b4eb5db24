import { ChevronDown, ChevronRight, CircleAlert, X } from "lucide-react";
import { memo, useId, useState } from "react";
import { useWorkbench } from "../use-workbench.ts";
import { isSound } from "./article-to-add.ts";
import type { Draft } from "./drafts.ts";
import { FactFields } from "./fact-fields.tsx";
import { figure } from "./figure.ts";
import { draftsOf } from "./use-drafts.ts";

interface Props {
  readonly draft: Draft;
  readonly warnings: readonly string[];
  readonly isHad: boolean;
  readonly startsOpen: boolean;
}

/** One article on its way: what it is called, how it begins, what to know of it, and its facts when it is opened. */
export const DraftRow = memo(
  function DraftRow({ draft, warnings, isHad, startsOpen }: Props) {
    const workbench = useWorkbench();
    const [open, setOpen] = useState<boolean | null>(null);
    const factsId = useId();
    const { key, name, state, article, facts, record } = draft;
    const called = facts.label.value || name || `Pasted text ${key}`;
    const isOpen = article !== null && (open ?? startsOpen);
    return (
      <li className="draft" data-state={state} data-had={isHad || undefined}>
        <div className="draft-head">
          {article === null ? (
            <span className="draft-name" dir="auto">
              {called}
            </span>
          ) : (
            <button
              type="button"
              className="button draft-name"
              aria-expanded={isOpen}
              aria-controls={factsId}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? (
                <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
              ) : (
                <ChevronRight size={16} strokeWidth={1.75} aria-hidden="true" />
              )}
              <span dir="auto">{called}</span>
            </button>
          )}
          <span className="draft-size">
            {state === "reading" && "Reading"}
            {article !== null && `${name === null ? "" : `${name} · `}${figure(article.words)} words`}
          </span>
          <button
            type="button"
            className="button small icon"
            aria-label={`Remove ${called}`}
            title="Remove"
            onClick={(event) => {
              stepAway(event.currentTarget);
              draftsOf(workbench).remove([key]);
            }}
          >
            <X size={14} strokeWidth={1.75} aria-hidden="true" />
          </button>
        </div>
        {article !== null && !isOpen && (
          <p className="draft-begins" dir="auto">
            {beginning(article.text)}
          </p>
        )}
        {warnings.map((words) => (
          <p key={words} className="draft-warning">
            <CircleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
            <span>{words}</span>
          </p>
        ))}
        {article !== null && !isOpen && !isSound(draft) && (
          <p className="draft-warning">
            <CircleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
            <span>One of its facts is to be mended.</span>
          </p>
        )}
        {state === "refused" && record !== null && (
          <p>
            <button
              type="button"
              className="button secondary small"
              onClick={async ({ currentTarget }) => {
                const dialog = currentTarget.closest("dialog");
                if (!(await workbench.openText(record.name, record))) return;
                draftsOf(workbench).remove([key]);
                dialog?.close();
              }}
            >
              Open it as a record
            </button>
          </p>
        )}
        <div id={factsId}>{isOpen && <FactFields draft={draft} />}</div>
      </li>
    );
  },
  (a, b) =>
    a.draft === b.draft &&
    a.isHad === b.isHad &&
    a.startsOpen === b.startsOpen &&
    a.warnings.join("\n") === b.warnings.join("\n"),
);

/** The focus goes to the row beside the one that is removed, or with the last one to where the next article is brought. */
function stepAway(button: HTMLElement): void {
  const row = button.closest("li");
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  const to = next?.querySelector("button") ?? button.closest("dialog")?.querySelector("textarea");
  to?.focus();
}

/** Characters of a text that are drawn, however long it is. */
const DRAWN = 160;

function beginning(text: string): string {
  return [...text.slice(0, 2 * DRAWN).replace(/\s+/g, " ")].slice(0, DRAWN).join("");
}
