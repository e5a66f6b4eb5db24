import "./statement-hint.css";
import type { Statement } from "../model/index.ts";
import { useSummary } from "./use-workbench.ts";
import { dated } from "./words.ts";

/** Which of somebody's statements it is, in brief: what it says in our words, its source and date. */
export function StatementHint({ statement }: { statement: Statement }) {
  const source = useSummary().sources.find(({ id }) => id === statement.source);
  return (
    <span className="statement-hint">
      In our words: {statement.gist}{" "}
      <span className="hint-where">
        {source?.label ?? statement.source} · {dated(statement.date ?? source?.published ?? null)}
      </span>
    </span>
  );
}
