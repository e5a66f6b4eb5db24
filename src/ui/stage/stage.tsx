import "./stage.css";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Fold } from "../../query/index.ts";
import { createScene, NoWebGl, readTokens, type Scene } from "../../scene/index.ts";
import { choose, chooseAll } from "../../state/index.ts";
import { useCovered, useDark, useMedia, usePhone, useReducedMotion } from "../use-media.ts";
import { useAnswer, useModel, useNames, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { GraphKey } from "./graph-key.tsx";
import { toPicture } from "./to-picture.ts";
import { useFocus } from "./use-focus.ts";
import { useInsets } from "./use-insets.ts";
import { TOP, tiesOf, usePositions } from "./use-positions.ts";
import { useWalk } from "./use-walk.ts";
import { ZoomColumn } from "./zoom-column.tsx";

/**
 * Stages to arrange for: between the panes of a window, on a phone, on a phone above its details, in a low window, and beside
 * details that cover.
 */
const WIDE = { width: 735, height: 662 };
const TALL = { width: 480, height: 640 };
const SMALL = { width: 360, height: 260 };
const SHORT = { width: 1000, height: 360 };
const HALF = { width: 400, height: 480 };

/** The graph: a picture of the ties under the filter, over positions of the whole, with pointer and keyboard. */
export function Stage({ fold, onUndrawable }: { fold: Fold; onUndrawable(): void }) {
  const workbench = useWorkbench();
  const filter = useModel((model) => model.view.filter);
  const show = useModel((model) => model.view.show);
  const selected = useModel((model) => model.view.selected);
  const dark = useDark();
  const phone = usePhone();
  const reducedMotion = useReducedMotion();
  const host = useRef<HTMLDivElement>(null);
  const [scene, setScene] = useState<Scene | null>(null);
  const [lost, setLost] = useState(false);
  const [lasso, setLasso] = useState(false);
  const [tip, setTip] = useState<{ words: string; x: number; y: number } | null>(null);
  const [again, setAgain] = useState(0);

  const covered = useCovered();
  const focus = useFocus(covered);
  const insets = useInsets();
  const short = useMedia("(max-height: 560px)");
  const room = phone ? (focus ? SMALL : TALL) : focus ? HALF : short ? SHORT : WIDE;
  const { xy, key, busy } = usePositions({ fold, show, appearances: filter.appearances, stage: room, again, focus });
  const { answer: ties } = useAnswer(`ties:${fold}${focus ? ":focus" : ""}`, tiesOf(filter, fold, show, focus));
  const fresh = useMemo(() => (ties && xy ? { picture: toPicture(ties, xy), key } : null), [ties, xy, key]);
  // While a new picture is arranged the last one stays, in full use.
  const last = useRef(fresh);
  if (fresh) last.current = fresh;
  const shown = fresh ?? last.current;
  const picture = shown?.picture ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the scene is made once; theme and motion reach it by the effects below.
  useEffect(() => {
    if (!host.current) return;
    let made: Scene;
    try {
      made = createScene(host.current, { theme: readTokens(document.documentElement), reducedMotion, insets });
    } catch (error) {
      if (!(error instanceof NoWebGl)) throw error;
      onUndrawable();
      return;
    }
    setScene(made);
    // For who scripts or tests the page: where names and marks stand is not in the document.
    Object.assign(host.current, { scene: made });
    made.on("click", ({ id, additive }) => workbench.change(choose(id, additive)));
    made.on("marquee", ({ ids, additive }) => {
      setLasso(false);
      workbench.change(chooseAll(ids, additive));
    });
    made.on("lost", () => setLost(true));
    made.on("restored", () => setLost(false));
    return () => {
      setScene(null);
      made.destroy();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `dark` changes what the tokens are.
  useEffect(() => scene?.setTheme(readTokens(document.documentElement)), [scene, dark]);
  useEffect(() => scene?.setReducedMotion(reducedMotion), [scene, reducedMotion]);
  useEffect(() => scene?.setInsets(insets), [scene, insets]);
  useEffect(() => scene?.setMode(lasso ? "marquee" : "pan"), [scene, lasso]);

  const shownKey = useRef<string | null>(null);
  useEffect(() => {
    if (!scene || !picture) return;
    scene.show(picture);
    // New positions: the whole picture into view. Under a filter the camera stays where the reader put it.
    if (shownKey.current !== shown?.key) {
      shownKey.current = shown?.key ?? null;
      scene.fit();
    }
  }, [scene, picture, shown?.key]);
  useEffect(() => scene?.select(selected), [scene, selected]);
  useEffect(() => {
    // A node that the details have come to cover is brought back into view.
    const [id] = selected;
    const point = id === undefined ? null : scene?.pointOf(id);
    if (point && host.current && point.x > host.current.clientWidth - insets.right) scene?.center(selected);
  }, [scene, selected, insets]);

  useEffect(() => {
    if (!scene || !picture) return;
    return scene.on("hover", ({ id, x, y }) => {
      const edge = id === null ? -1 : picture.edgeIds.indexOf(id);
      const node = id === null ? -1 : picture.ids.indexOf(id);
      const words = edge >= 0 ? picture.edgeLabel(edge) : node >= 0 ? picture.label(node) : null;
      setTip(words === null ? null : { words, x, y });
    });
  }, [scene, picture]);

  const walk = useWalk(scene, picture);
  const nodes = picture?.ids.length ?? 0;

  return (
    <section className="stage" aria-label="Graph" data-lasso={lasso || undefined}>
      <div
        ref={host}
        className="scene"
        id="graph"
        data-ready={(picture !== null && !busy) || undefined}
        // The picture is one stop for the keyboard, walked by arrow keys inside.
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the focus.
        tabIndex={0}
        aria-label={`${counted(nodes, "node")}. Arrow keys walk, Enter opens`}
        aria-describedby="walk-said"
        onKeyDown={walk.onKeyDown}
        onFocus={walk.onFocus}
        onBlur={walk.onBlur}
      />
      <div id="walk-said" className="walk-said" aria-live="assertive" data-shown={walk.said !== "" || undefined}>
        {walk.said}
      </div>
      {tip && walk.said === "" && (
        <div className="tip" ref={(element) => place(element, host.current, tip)} aria-hidden="true">
          {tip.words}
        </div>
      )}
      {focus && <FocusNote id={focus} />}
      <GraphKey picture={picture} />
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
      {busy && (
        <div className="arranging" role="status">
          <span>Arranging {counted(busy.nodes, "node")}…</span>
          <progress value={busy.share} max={1} aria-label="Arranging" />
        </div>
      )}
      {ties && ties.dropped > 0 && (
        <p className="dropped" role="note">
          The {TOP} busiest nodes are drawn; {counted(ties.dropped, "node")} more in the table.
        </p>
      )}
      {lost && (
        <p className="lost" role="alert">
          The graph was interrupted; it is drawn more slowly until the browser has room for it again.
        </p>
      )}
    </section>
  );
}

/** Where details cover the stage, what is drawn is less than everything: says so, and how to get back. */
function FocusNote({ id }: { id: string }) {
  const workbench = useWorkbench();
  const name = useNames().get(id)?.label ?? "the statement";
  return (
    <p className="focus-note">
      Within 1 step of <b>{name}</b>
      <button type="button" className="link" onClick={() => workbench.change(choose(null))}>
        Show everything
      </button>
    </p>
  );
}

const TIP_GAP = 14;

/** Beside the pointer, inside the stage. */
function place(element: HTMLElement | null, stage: HTMLElement | null, { x, y }: { x: number; y: number }) {
  if (!element || !stage) return;
  const left = Math.min(x + TIP_GAP, stage.clientWidth - element.offsetWidth - 8);
  const top =
    y + TIP_GAP + element.offsetHeight > stage.clientHeight ? y - TIP_GAP - element.offsetHeight : y + TIP_GAP;
  element.style.transform = `translate(${Math.max(left, 8)}px, ${Math.max(top, 8)}px)`;
}
