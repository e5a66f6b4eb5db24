import { lazy } from "react";
import { ACTOR_KINDS } from "../../model/index.ts";
import { choose } from "../../state/index.ts";
import { Piece } from "../part.tsx";
import { useThingName } from "../statement-ref.tsx";
import { useCounts, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { TOP } from "./use-positions.ts";
import type { Shown } from "./use-shown.ts";

const NothingNear = lazy(() => import("../focus/nothing-near.tsx").then((m) => ({ default: m.NothingNear })));
const NoLines = lazy(() => import("./no-lines.tsx").then((m) => ({ default: m.NoLines })));

/** From this share of those who speak or are spoken of on, those who are not drawn are told of. */
const GOOD_PART = 0.2;

interface Props {
  readonly shown: Shown;
  readonly lost: boolean;
  /** How many pixels at the top of the stage the picture is to leave free. */
  takeHead(pixels: number): void;
}

/** What a reader should know of the picture: that it is a part of it, that it is under way, or not as it should be. */
export function StageNotes({ shown, lost, takeHead }: Props) {
  const { near, bare, busy, dropped, ways, stale, picture } = shown;
  const { answer: counts } = useCounts();
  const some = counts !== null && counts.statements.kept > 0;
  const actors = counts?.actors.kept ?? 0;
  const bareActors = actors - (picture?.kind.filter(isActor).length ?? 0);
  const [focus] = near?.reach.ids ?? [];
  return (
    <>
      {near && !near.asked && focus !== undefined && <SmallNote id={focus} />}
      <Piece>
        {near?.asked && bare && <NothingNear />}
        {!near && !ways && !busy && !stale && some && bareActors >= GOOD_PART * actors && (
          <NoLines shown={shown} bare={bareActors} of={actors} takeHead={takeHead} />
        )}
      </Piece>
      {busy && (
        <div className="arranging" role="status">
          <span>Arranging {counted(busy.nodes, "node")}…</span>
          <progress value={busy.share} max={1} aria-label="Arranging" />
        </div>
      )}
      {dropped > 0 && (
        <p className="dropped" role="note">
          The {TOP} busiest nodes are drawn; {counted(dropped, "node")} more in the table.
        </p>
      )}
      {lost && (
        <p className="lost" role="alert">
          The graph was interrupted; it is drawn more slowly until the browser has room for it again.
        </p>
      )}
    </>
  );
}

const isActor = (kind: string) => ACTOR_KINDS.some((one) => one === kind);

/** Where details cover the stage, what is drawn is less than everything: says so, and how to get back. */
function SmallNote({ id }: { id: string }) {
  const workbench = useWorkbench();
  const name = useThingName(id);
  return (
    <p className="focus-note">
      Within 1 step of <b>{name}</b>
      <button type="button" className="link" onClick={() => workbench.change(choose(null))}>
        Show everything
      </button>
    </p>
  );
}
