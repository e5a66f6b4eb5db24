import { type RefObject, useEffect, useMemo, useRef } from "react";
import type { Insets, Picture, Scene } from "../../scene/index.ts";
import { hasStrayed } from "../../state/index.ts";
import { useModel } from "../use-workbench.ts";
import { useWalkPlace } from "../views/use-walk-place.ts";

interface Drawing {
  readonly picture: Picture | null;
  /** Another picture is on its way. */
  readonly stale: boolean;
  /** Changes with the positions. */
  readonly key: string | null;
  /** Ids of what stands out while the rest steps back; null when nothing does. */
  readonly kept: ReadonlySet<string> | null;
  readonly insets: Insets;
}

/** What the scene was told last. */
interface Drawn {
  readonly scene: Scene;
  readonly picture: Picture;
  readonly key: string | null;
  readonly cameraKey: string | null;
  readonly step: string | null;
  readonly strayed: boolean;
}

/** Draws a picture and what is chosen in it, and keeps both in view. */
export function useDrawing(
  scene: Scene | null,
  host: RefObject<HTMLElement | null>,
  { picture, stale, key, kept, insets }: Drawing,
): void {
  const chosen = useModel((model) => model.view.selected);
  // What the other end of a way is being chosen for is marked meanwhile.
  const start = useModel(({ view }) => (view.connect?.to === null ? view.connect.from : null));
  const selected = useMemo(() => (start === null ? chosen : [start, ...chosen]), [start, chosen]);
  const camera = useModel((model) => model.view.camera);
  const cameraKey = camera && [camera.x, camera.y, camera.zoom].join(" ");
  const step = useModel((model) => model.view.step);
  const place = useWalkPlace();
  const strayed = useModel(({ view }) => place !== null && hasStrayed(view, place.view));
  const last = useRef<Drawn | null>(null);
  useEffect(() => {
    // A camera that is asked for with a picture goes there with it, and not over the one before.
    if (!scene || !picture || stale) return;
    const before = last.current?.scene === scene ? last.current : null;
    last.current = { scene, picture, key, cameraKey, step, strayed };
    const rearranged = before?.key !== key;
    const stepped = step !== null && (before?.step !== step || (before.strayed && !strayed));
    // From one arrangement to another nodes glide, so that the eye can follow those that are in both.
    if (before?.picture !== picture) scene.show(picture, { animate: rearranged });
    // New positions: all of them into view, or what the address or a step of a walk asks for. Under a filter the scene sees to it.
    if (rearranged || stepped || before?.cameraKey !== cameraKey) scene.moveTo(camera, { animate: true });
  }, [scene, picture, stale, key, camera, cameraKey, step, strayed]);
  useEffect(() => scene?.select(selected), [scene, selected]);
  useEffect(() => scene?.keep(kept), [scene, kept]);
  useEffect(() => {
    // What is out of sight when it is chosen, as from the search, or what the details have come to cover, is brought into view.
    const id = selected.at(-1);
    const point = id === undefined ? null : scene?.pointOf(id);
    if (!scene || !point || !host.current) return;
    const { clientWidth, clientHeight } = host.current;
    const inside =
      point.x >= insets.left &&
      point.x <= clientWidth - insets.right &&
      point.y >= insets.top &&
      point.y <= clientHeight - insets.bottom;
    if (!inside) scene.center(selected);
  }, [scene, host, selected, insets]);
}
