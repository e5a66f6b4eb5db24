import { Plus } from "lucide-react";
import { useId, useMemo } from "react";
import { choose } from "../../state/index.ts";
import { fold } from "../../text/fold.ts";
import { StanceBar } from "../marks.tsx";
import { useModel, useSummary, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import type { ListProps } from "./actor-list.tsx";
import { issueUseWords } from "./thing-words.ts";
import { readable } from "./use-contested.ts";
import { useRoster } from "./use-roster.ts";

/** Every issue of the record with its proposition, and how it is used. */
export function IssueList({ open, leave }: ListProps) {
  const workbench = useWorkbench();
  const { issues, sources } = useSummary();
  const { ofIssue } = useRoster();
  const hint = useId();
  const at = useModel((model) => readable(sources, model.texts).length);
  const ordered = useMemo(
    () => issues.toSorted((a, b) => compare(fold(a.name), fold(b.name)) || compare(a.id, b.id)),
    [issues],
  );
  return (
    <>
      <div className="entity-search of-issues">
        <button type="button" className="button secondary" onClick={() => open({ do: "issue", id: null })}>
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
          New issue
        </button>
        <button
          type="button"
          className="button secondary"
          aria-describedby={hint}
          disabled={at === 0}
          onClick={() => open({ do: "contested" })}
        >
          Look for what is contested…
        </button>
        <p id={hint} className="note entity-search-hint">
          {at === 0 ? "For this, attach an article in English." : `In ${counted(at, "article")} whose text is at hand.`}
        </p>
      </div>
      {issues.length === 0 && (
        <p>This record has no issues yet. An issue is a proposition that people support or oppose.</p>
      )}
      <ul className="entity-issues">
        {ordered.map((issue) => {
          const use = ofIssue(issue.id);
          return (
            <li key={issue.id} className="entity-issue">
              <div>
                <button
                  type="button"
                  className="link entity-issue-name"
                  title="Show it on the page"
                  onClick={() => {
                    leave();
                    workbench.change(choose(issue.id));
                  }}
                >
                  <bdi>{issue.name}</bdi>
                </button>
                <p dir="auto">{issue.proposition}</p>
                {use && (
                  <p className="note entity-issue-use">
                    {use.statements > 0 && <StanceBar mix={use.mix} width={60} />}
                    {issueUseWords(use) ?? "Not used yet"}
                  </p>
                )}
              </div>
              <span className="entity-row-tools">
                <button
                  type="button"
                  className="button secondary small"
                  onClick={() => open({ do: "issue", id: issue.id })}
                >
                  Edit<span className="visually-hidden"> {issue.name}</span>
                </button>
                <button
                  type="button"
                  className="button small"
                  onClick={() => open({ do: "merge", of: "issue", id: issue.id })}
                >
                  Merge…<span className="visually-hidden"> {issue.name}</span>
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
