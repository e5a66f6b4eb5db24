import { useId } from "react";
import { useWorkbench } from "../use-workbench.ts";
import { FACT_FIELDS, type FactField, factFault } from "./draft-facts.ts";
import type { Draft } from "./drafts.ts";
import { draftsOf } from "./use-drafts.ts";

const NAMES: Readonly<Record<FactField, string>> = {
  label: "Label",
  title: "Title",
  publisher: "Publisher",
  author: "Author",
  published: "Published",
  url: "Address",
  language: "Language",
};

/** What is known of an article, to be mended; under each fact where it was found. Of its text only the beginning is drawn. */
export function FactFields({ draft }: { draft: Draft }) {
  return (
    <div className="facts">
      <div className="facts-grid">
        {FACT_FIELDS.map((field) => (
          <FactInput key={field} draft={draft} field={field} />
        ))}
      </div>
      <p className="facts-text" dir="auto">
        {draft.article?.text.slice(0, DRAWN)}
      </p>
    </div>
  );
}

/** In UTF-16 code units; a text may have megabytes. */
const DRAWN = 600;

function FactInput({ draft, field }: { draft: Draft; field: FactField }) {
  const workbench = useWorkbench();
  const id = useId();
  const { value, from } = draft.facts[field];
  const fault = factFault(field, value);
  const hint = fault ?? (from === null ? null : from === "words" ? "By its words" : `From the ${from}`);
  return (
    <div className="fact" data-field={field}>
      <label htmlFor={id}>{NAMES[field]}</label>
      <input
        id={id}
        className="field"
        dir="auto"
        value={value}
        spellCheck={false}
        autoComplete="off"
        placeholder={field === "label" ? "" : "not stated"}
        aria-invalid={fault !== null}
        aria-describedby={hint === null ? undefined : `${id}-hint`}
        onChange={(event) => draftsOf(workbench).setFact(draft.key, field, event.target.value)}
      />
      {hint !== null && (
        <p id={`${id}-hint`} className="fact-hint" data-fault={fault !== null || undefined}>
          {hint}
        </p>
      )}
    </div>
  );
}
