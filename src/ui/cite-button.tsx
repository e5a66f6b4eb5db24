import { useEffect, useRef, useState } from "react";
import { cite } from "../io/citation.ts";
import type { Id, Statement } from "../model/index.ts";
import { NO_FILTER } from "../query/index.ts";
import type { Workbench } from "../state/index.ts";
import { useSummary, useWorkbench } from "./use-workbench.ts";

type Copied = { readonly state: "idle" | "copied" } | { readonly state: "failed"; readonly text: string };

/** How long "Copied" stands, in milliseconds. */
const COPIED_FOR = 2000;

/** Copies a statement as one line of citation; where the clipboard is closed the line is shown, selected, to be copied by hand. */
export function CiteButton({
  statement,
  className,
  children,
}: {
  statement: Statement;
  className: string;
  children: React.ReactNode;
}) {
  const workbench = useWorkbench();
  const { sources, actors } = useSummary();
  const [copied, setCopied] = useState<Copied>({ state: "idle" });
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (copied.state === "failed") field.current?.select();
    if (copied.state !== "copied") return;
    const timer = setTimeout(() => setCopied({ state: "idle" }), COPIED_FOR);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const relays = statement.relayedBy.flatMap(({ kind, id }) => (kind === "statement" ? [id] : []));
    const text = cite(statement, { sources, actors, statements: await statementsOf(workbench, relays) });
    try {
      await navigator.clipboard.writeText(text);
      setCopied({ state: "copied" });
    } catch {
      setCopied({ state: "failed", text });
    }
  };

  return (
    <>
      <button type="button" className={className} onClick={() => void copy()}>
        {copied.state === "copied" ? "Copied" : children}
      </button>
      <span aria-live="polite" className="visually-hidden">
        {copied.state === "copied" ? "Citation copied" : ""}
      </span>
      {copied.state === "failed" && (
        <label className="copy-by-hand">
          Could not copy. Select the text and copy it by hand.
          <textarea ref={field} className="field" readOnly rows={4} value={copied.text} />
        </label>
      )}
    </>
  );
}

async function statementsOf(workbench: Workbench, ids: readonly Id[]): Promise<Statement[]> {
  const profiles = await Promise.all(ids.map((id) => workbench.askOnce({ ask: "profile", id, filter: NO_FILTER })));
  return profiles.flatMap((profile) => (profile?.thing.kind === "statement" ? [profile.thing.row.statement] : []));
}
