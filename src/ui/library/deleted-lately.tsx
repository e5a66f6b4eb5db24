import { ArchiveRestore } from "lucide-react";
import { useState } from "react";
import type { Listed } from "../../work/library-client.ts";
import { whenWords } from "../when-words.ts";
import { counted } from "../words.ts";

interface Props {
  readonly records: readonly Listed[];
  bringBack(record: Listed): Promise<unknown>;
  empty(): Promise<unknown>;
}

/** The records that were deleted and can still be had back; all of them can be deleted for good, after a question. */
export function DeletedLately({ records, bringBack, empty }: Props) {
  const [asking, setAsking] = useState(false);
  if (records.length === 0) return null;
  return (
    <section aria-label="Deleted lately">
      <h3>Deleted lately</h3>
      <p className="records-none">
        Kept for 30 days, or until this browser has no more room for what is being written.
      </p>
      <ul className="record-rows">
        {records.map((record) => (
          <li key={record.id} className="record-row">
            <span className="record-gone">
              <span className="record-title-words">{record.title}</span>
              <span className="record-about">{goneWords(record)}</span>
            </span>
            <button
              type="button"
              className="button small secondary"
              aria-label={`Bring back ${record.title}`}
              onClick={() => void bringBack(record)}
            >
              <ArchiveRestore size={16} strokeWidth={1.75} aria-hidden="true" />
              Bring back
            </button>
          </li>
        ))}
      </ul>
      {asking ? (
        <p className="record-removed">
          <span>{counted(records.length, "record")} with all steps will be gone, with no way back.</span>
          <span className="record-answers">
            <button
              type="button"
              className="button small secondary"
              onClick={() => void empty().finally(() => setAsking(false))}
            >
              Delete for good
            </button>
            {/* biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed. */}
            <button type="button" className="button small" autoFocus onClick={() => setAsking(false)}>
              Keep
            </button>
          </span>
        </p>
      ) : (
        <button type="button" className="button small" onClick={() => setAsking(true)}>
          Delete for good…
        </button>
      )}
    </section>
  );
}

/** "52 statements in 12 articles · 4 steps · deleted 14:05". */
function goneWords({ counts, position, removed }: Listed): string {
  return [
    `${counted(counts.statements, "statement")} in ${counted(counts.sources, "article")}`,
    ...(position > 0 ? [counted(position, "step")] : []),
    ...(removed === null ? [] : [`deleted ${whenWords(removed, new Date())}`]),
  ].join(" · ");
}
