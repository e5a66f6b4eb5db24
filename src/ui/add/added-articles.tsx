import { useEffect, useRef } from "react";
import { useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import type { Outcome } from "./add-found.ts";
import type { Draft } from "./drafts.ts";
import { figure } from "./figure.ts";
import { reviewAdded } from "./review-added.ts";
import { SamePairs } from "./same-pairs.tsx";

interface Props {
  readonly outcome: Outcome;
  /** What was brought with them and could not be read. */
  readonly unread: readonly Draft[];
  onMore(): void;
  onClose(): void;
}

/** What is in the record now, what could not be read, what failed, and who may be the same. */
export function AddedArticles({ outcome, unread, onMore, onClose }: Props) {
  const workbench = useWorkbench();
  const first = useRef<HTMLButtonElement>(null);
  // What was pressed last is gone.
  useEffect(() => first.current?.focus(), []);
  const { count, statements, found, failed, alike, sources } = outcome;
  return (
    <div className="added">
      <p className="added-words" role="status">
        {addedWords(outcome)}
      </p>
      {unread.length > 0 && (
        <section>
          <h3>{unread.length === 1 ? "1 more could not be read" : `${unread.length} more could not be read`}</h3>
          <ul>
            {unread.map(({ key, told }) => (
              <li key={key}>{told.join(" ")}</li>
            ))}
          </ul>
        </section>
      )}
      {failed.length > 0 && (
        <section>
          <h3>{counted(failed.length, "article")} could not be looked through</h3>
          <ul>
            {failed.map(({ name, why }) => (
              <li key={name}>
                {name}. {why}
              </li>
            ))}
          </ul>
        </section>
      )}
      {alike.length > 0 && <SamePairs alike={alike} />}
      <div className="added-buttons">
        {count > 0 && (
          <button
            ref={first}
            type="button"
            className="button primary"
            onClick={() => {
              reviewAdded(workbench, sources, statements > 0);
              onClose();
            }}
          >
            {found && statements > 0 ? "Review them" : "Read them"}
          </button>
        )}
        <button type="button" className="button secondary" onClick={onMore}>
          Add more
        </button>
        <button type="button" className="button secondary" onClick={onClose}>
          Close
        </button>
      </div>
    </div>
  );
}

/** "Added 3 articles, 41 suggested statements." */
function addedWords({ count, statements, found }: Outcome): string {
  if (count === 0) return "The record is as it was.";
  const articles = `Added ${counted(count, "article")}`;
  if (!found) return `${articles}. No statements were looked for.`;
  return `${articles}, ${statements === 0 ? "no" : figure(statements)} suggested ${statements === 1 ? "statement" : "statements"}.`;
}
