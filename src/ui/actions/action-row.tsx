import "./actions.css";
import { Link2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { usePhone } from "../use-media.ts";
import { useModel, useNames, useWorkbench } from "../use-workbench.ts";
import { type NodeAction, type NodeOf, nodeActions } from "./node-actions.ts";
import { useCopyLink } from "./use-copy-link.ts";

/** So many stand above the words of a phone's sheet. */
const AT_HAND = 2;

/** What can be done with a node, as a row of small buttons in its details, with those that only its kind has; on a phone the first of it. */
export function NodeActionRow({ node, children }: { node: NodeOf; children?: ReactNode }) {
  const state = useModel((model) => model.view);
  const [said, copyLink] = useCopyLink();
  const phone = usePhone();
  const [all, setAll] = useState(false);
  const actions = nodeActions(state, node);
  const compared = state.compared.length === 1 ? state.compared[0] : undefined;
  return (
    <ActionRow
      actions={all || !phone ? actions : actions.filter(({ change }) => change !== null).slice(0, AT_HAND)}
      said={said}
    >
      {(all || !phone) && (
        <>
          <button type="button" className="button secondary small" onClick={() => void copyLink(node.id)}>
            <Link2 size={14} strokeWidth={1.75} aria-hidden="true" />
            Copy link
          </button>
          {children}
        </>
      )}
      {phone && (
        <button type="button" className="button small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer actions" : "More actions"}
        </button>
      )}
      {compared !== undefined && node.kind !== "statement" && <Chosen id={compared} />}
    </ActionRow>
  );
}

/** One is no comparison yet: says which one it is, and what is missing. */
function Chosen({ id }: { id: string }) {
  const names = useNames();
  return (
    <p className="note action-note">To compare: {names.get(id)?.label ?? id}. Open another actor and press Compare.</p>
  );
}

interface Props {
  readonly actions: readonly NodeAction[];
  /** What became of another button in the row. */
  readonly said?: string | null;
  /** More buttons. */
  readonly children?: ReactNode;
}

/** A button that cannot be used now says why when it is pressed. */
export function ActionRow({ actions, said = null, children }: Props) {
  const workbench = useWorkbench();
  const [why, setWhy] = useState<string | null>(null);
  return (
    <div className="details-actions action-row">
      {actions.map((action) => (
        <button
          key={action.does}
          type="button"
          className="button secondary small"
          title={action.why ?? (action.key === null ? undefined : `${action.name} (${action.key})`)}
          aria-disabled={action.change === null || undefined}
          onClick={() => {
            setWhy(action.why);
            if (action.change) workbench.change(action.change);
          }}
        >
          {action.name}
        </button>
      ))}
      {children}
      <p role="status" className="note action-note">
        {said ?? why}
      </p>
    </div>
  );
}
