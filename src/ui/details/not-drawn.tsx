import type { Relation } from "../../model/index.ts";
import { useOnStage } from "../stage/on-stage.ts";
import { useModel, useNames, useWorkbench } from "../use-workbench.ts";

interface Props {
  readonly relations: readonly Relation[];
  /** They are what is chosen, so that it is said too where no actions are drawn at all. */
  readonly chosen?: boolean;
}

/** Beside a graph of everything in which actions are missing: why, and one press that draws them. Nothing where all are drawn. */
export function NotDrawn({ relations, chosen = false }: Props) {
  const workbench = useWorkbench();
  const names = useNames();
  const stage = useOnStage();
  const show = useModel((model) => model.view.show);
  if (!stage || stage.near || stage.ways || stage.dropped > 0 || (!show.relations && !chosen)) return null;
  const drawn = new Set(stage.picture.ids);
  const missing = relations.filter(({ from, to }) => !drawn.has(from) || !drawn.has(to));
  if (show.relations && missing.length === 0) return null;
  const ends = [...new Set(missing.flatMap(({ from, to }) => [from, to]).filter((id) => !drawn.has(id)))];
  const who = ends.map((id) => names.get(id)?.label ?? id).join(" and ");
  const alone = missing.length > 0 && !show.isolates;
  const why = [
    show.relations ? "" : " The display leaves actions out.",
    alone
      ? ` No statement draws a line to ${ends.length > 2 ? `${ends.length} actors` : who}, and an action alone brings nobody into the graph.`
      : "",
  ].join("");
  if (why === "") return null;
  const some = missing.length < relations.length && show.relations;
  return (
    <p className="note">
      {some ? `${missing.length} of ${relations.length} not drawn.` : "Not drawn."}
      {why}{" "}
      <button
        type="button"
        className="link"
        onClick={({ currentTarget }) => {
          // The note goes with what it says; whoever pressed goes on from the heading.
          currentTarget.closest(".details-body")?.querySelector("h2")?.focus({ preventScroll: true });
          workbench.change((view) => ({
            ...view,
            show: { ...view.show, relations: true, isolates: view.show.isolates || alone },
          }));
        }}
      >
        {alone ? "Show nodes without lines" : "Show actions"}
      </button>
    </p>
  );
}
