import { NO_FILTER, PATH_KINDS, type PathKind, setClauses } from "../../query/index.ts";
import { type Connection, connect, filterBy } from "../../state/index.ts";
import { useAnswer, useModel, useWorkbench } from "../use-workbench.ts";
import { PATH_KIND_NAMES } from "./path-words.ts";
import { questionOf } from "./use-paths.ts";

/** Where there is no way: which kind of tie, or which of all, would make one, and whether the filters hide them. */
export function NotTied({ connection }: { connection: Connection }) {
  const workbench = useWorkbench();
  const filter = useModel((model) => model.view.filter);
  const others = PATH_KINDS.filter((kind) => !connection.over.includes(kind));
  const stances = useTied(connection, "stance");
  const actions = useTied(connection, "relation");
  const affiliations = useTied(connection, "affiliation");
  const sources = useTied(connection, "source");
  const tied: Readonly<Record<PathKind, boolean>> = {
    stance: stances,
    relation: actions,
    affiliation: affiliations,
    source: sources,
  };
  const helping = others.filter((kind) => tied[kind]);
  const byAll = useIsTied("paths-all", { ...connection, over: PATH_KINDS }, filter);
  const filtered = setClauses(filter).length > 0;
  const unfiltered = useIsTied("paths-unfiltered", filtered ? connection : null, NO_FILTER);
  const over = (kinds: readonly PathKind[]) => () => workbench.change(connect({ ...connection, over: kinds }));
  return (
    <div className="not-tied">
      {helping.map((kind) => (
        <button key={kind} type="button" className="button secondary" onClick={over([...connection.over, kind])}>
          Try {PATH_KIND_NAMES[kind]} too
        </button>
      ))}
      {helping.length === 0 && byAll && (
        <button type="button" className="button secondary" onClick={over(PATH_KINDS)}>
          Try all kinds
        </button>
      )}
      {unfiltered && (
        <button type="button" className="button secondary" onClick={() => workbench.change(filterBy(() => NO_FILTER))}>
          Reset the filters
        </button>
      )}
      {others.length === 0 && !unfiltered && <p className="note">No kind of tie in this record joins them.</p>}
    </div>
  );
}

/** With one more kind. */
function useTied(connection: Connection, kind: PathKind): boolean {
  const filter = useModel((model) => model.view.filter);
  const more = connection.over.includes(kind) ? null : { ...connection, over: [...connection.over, kind] };
  return useIsTied(`paths-with-${kind}`, more, filter);
}

function useIsTied(slot: string, connection: Connection | null, filter: typeof NO_FILTER): boolean {
  const question = connection && questionOf({ ...connection, most: 1 }, { filter });
  const { answer, pending } = useAnswer(slot, question);
  return question !== null && !pending && answer !== null && answer.paths.length > 0;
}
