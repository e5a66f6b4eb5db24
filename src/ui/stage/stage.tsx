import "./stage.css";
import { lazy, useRef, useState } from "react";
import type { Fold } from "../../query/index.ts";
import { Piece } from "../part.tsx";
import { counted } from "../words.ts";
import { GraphKey } from "./graph-key.tsx";
import { MoreNames } from "./more-names.tsx";
import { usePutOnStage } from "./on-stage.ts";
import { StageNotes } from "./stage-notes.tsx";
import { Tip } from "./tip.tsx";
import { useCaptionRoom } from "./use-caption-room.ts";
import { useDrawing } from "./use-drawing.ts";
import { useInsets } from "./use-insets.ts";
import { useNodeMenu } from "./use-node-menu.ts";
import { useScene } from "./use-scene.ts";
import { useShown } from "./use-shown.ts";
import { useWalk } from "./use-walk.ts";
import { WalkCaption } from "./walk-caption.tsx";
import { ZoomColumn } from "./zoom-column.tsx";

const NodeMenu = lazy(() => import("../actions/node-menu.tsx").then((m) => ({ default: m.NodeMenu })));

/** The graph: a picture of the ties under the filter, over positions of the whole, with pointer and keyboard. */
export function Stage({ fold, onUndrawable }: { fold: Fold; onUndrawable(): void }) {
  const host = useRef<HTMLDivElement>(null);
  const [again, setAgain] = useState(0);
  const foot = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  const [head, setHead] = useState(0);
  const insets = useInsets(room, head);
  const { scene, lost, lasso, setLasso } = useScene(host, insets, onUndrawable);
  const shown = useShown(fold, again);
  const { picture, stale, ties, key, kept, busy } = shown;
  useDrawing(scene, host, { picture, stale, key, kept, insets });
  usePutOnStage(scene, host, shown);
  const walk = useWalk(scene, ties, host, room);
  useCaptionRoom(foot, walk.caption !== null, setRoom);
  const menu = useNodeMenu(scene, picture, host, walk.at);

  return (
    <section className="stage" aria-label="Graph" data-lasso={lasso || undefined}>
      <div
        ref={host}
        className="scene"
        id="graph"
        // Only while somebody walks: after a press with a pointer, keys mean what is chosen.
        data-walked={(walk.caption && walk.at()) ?? undefined}
        data-ready={(scene !== null && picture !== null && !busy) || undefined}
        // The picture is one stop for the keyboard, walked by arrow keys inside.
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the focus.
        tabIndex={0}
        aria-label={`${counted(picture?.ids.length ?? 0, "node")}. Arrow keys walk, Enter goes there`}
        onKeyDown={(event) => {
          walk.onKeyDown(event);
          menu.onKeyDown(event);
        }}
        onFocus={walk.onFocus}
        onBlur={walk.onBlur}
      />
      {walk.caption === null && <Tip scene={scene} picture={picture} host={host} />}
      <div ref={foot} className="stage-foot">
        <WalkCaption said={walk.said} caption={walk.caption} />
        <div className="stage-tools">
          <GraphKey picture={picture} />
          <MoreNames scene={scene} />
        </div>
      </div>
      {scene && (
        <ZoomColumn
          scene={scene}
          lasso={lasso}
          setLasso={setLasso}
          layOutAgain={() => {
            scene.unpinAll();
            setAgain(again + 1);
          }}
        />
      )}
      <Piece>
        {menu.opened && (
          <NodeMenu key={menu.opened.node.id} node={menu.opened.node} at={menu.opened.at} onClose={menu.close} />
        )}
      </Piece>
      <StageNotes shown={shown} lost={lost} takeHead={setHead} />
    </section>
  );
}
