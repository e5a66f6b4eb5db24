import { type RefObject, useEffect, useRef } from "react";
import type { Insets, Picture, Scene } from "../../scene/index.ts";
import { useModel } from "../use-workbench.ts";

interface Drawing {
  readonly picture: Picture | null;
  /** Changes with the positions. */
  readonly key: string | null;
  /** Ids of what stands out while the rest steps back; null when nothing does. */
  readonly kept: ReadonlySet<string> | null;
  readonly insets: Insets;
}

/** Draws a picture and what is chosen in it, and keeps both in view. */
export function useDrawing(
  scene: Scene | null,
  host: RefObject<HTMLElement | null>,
  { picture, key, kept, insets }: Drawing,
): void {
  const selected = useModel((model) => model.view.selected);
  const camera = useModel((model) => model.view.camera);
  const cameraKey = camera && [camera.x, camera.y, camera.zoom].join(" ");
  const step = useModel((model) => model.view.step);
  const shownKey = useRef<string | null>(null);
  const shownCamera = useRef(cameraKey);
  const shownStep = useRef(step);
  useEffect(() => {
    if (!scene || !picture) return;
    const rearranged = shownKey.current !== key;
    const sent = shownCamera.current !== cameraKey || (step !== null && shownStep.current !== step);
    shownKey.current = key;
    shownCamera.current = cameraKey;
    shownStep.current = step;
    // From one arrangement to another nodes glide, so that the eye can follow those that are in both.
    scene.show(picture, { animate: rearranged });
    // New positions: all of them into view, or what the address or a step of a walk asks for. Under a filter the camera stays where the reader put it.
    if (rearranged || sent) scene.moveTo(camera, { animate: true });
  }, [scene, picture, key, camera, cameraKey, step]);
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
