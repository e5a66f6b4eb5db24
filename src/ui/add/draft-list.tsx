import { useState } from "react";
import { useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { DraftRow } from "./draft-row.tsx";
import type { DraftNotes } from "./draft-warnings.ts";
import type { Draft } from "./drafts.ts";
import { figure } from "./figure.ts";
import { draftsOf } from "./use-drafts.ts";

/** So many stand open from the beginning, but for what is not added again; of more somebody opens those that they want to look at. */
const OPEN_MAX = 2;

/** Of more, those that somebody should look at are shown, and the others when they are asked for. */
const SHOWN = 50;

function needsLook({ key, state, told }: Draft, notes: ReadonlyMap<number, DraftNotes>): boolean {
  return state === "refused" || told.length > 0 || (notes.get(key)?.warnings.length ?? 0) > 0;
}

/** More scroll on their own, so that what is chosen below stays near. */
const MANY = 4;

/** What will be added, each article with its facts and what to know of it. */
export function DraftList({ drafts, notes }: { drafts: readonly Draft[]; notes: ReadonlyMap<number, DraftNotes> }) {
  const workbench = useWorkbench();
  const [all, setAll] = useState(false);
  const shown = all ? drafts : drafts.filter((draft, i) => i < SHOWN || needsLook(draft, notes));
  const refused = drafts.filter(({ state }) => state === "refused").length;
  const words = drafts.reduce((sum, { article }) => sum + (article?.words ?? 0), 0);
  return (
    <section className="add-list" aria-label="Articles">
      <div className="add-list-head">
        <h3>
          {refused === drafts.length ? "No article" : counted(drafts.length - refused, "article")}
          <small>{listWords(words, refused)}</small>
        </h3>
        {drafts.length > 1 && (
          <button
            type="button"
            className="button small"
            onClick={() => draftsOf(workbench).remove(drafts.map(({ key }) => key))}
          >
            Remove all
          </button>
        )}
      </div>
      <ul data-many={drafts.length > MANY || undefined}>
        {shown.map((draft) => (
          <DraftRow
            key={draft.key}
            draft={draft}
            warnings={notes.get(draft.key)?.warnings ?? draft.told}
            isHad={notes.get(draft.key)?.isHad === true}
            startsOpen={drafts.length <= OPEN_MAX && notes.get(draft.key)?.isHad !== true}
          />
        ))}
      </ul>
      {shown.length < drafts.length && (
        <button type="button" className="button small" onClick={() => setAll(true)}>
          Show {drafts.length - shown.length} more
        </button>
      )}
    </section>
  );
}

/** "1,204 words, 1 could not be read". Nothing while all are still being read. */
function listWords(words: number, refused: number): string {
  const unread = refused === 0 ? [] : [`${refused} could not be read`];
  return [...(words === 0 ? [] : [`${figure(words)} ${words === 1 ? "word" : "words"}`]), ...unread].join(", ");
}
