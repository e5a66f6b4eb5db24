import { type RefObject, useEffect, useState } from "react";
import type { Picture, Scene } from "../../scene/index.ts";

interface Props {
  readonly scene: Scene | null;
  readonly picture: Picture | null;
  readonly host: RefObject<HTMLElement | null>;
}

/** Says what the pointer is on: "Karen Bass opposes Immigration raids, 4 statements". */
export function Tip({ scene, picture, host }: Props) {
  const [tip, setTip] = useState<{ words: string; x: number; y: number } | null>(null);
  useEffect(() => {
    if (!scene || !picture) return;
    return scene.on("hover", ({ id, x, y }) => {
      const edge = id === null ? -1 : picture.edgeIds.indexOf(id);
      const node = id === null ? -1 : picture.ids.indexOf(id);
      const words = edge >= 0 ? picture.edgeLabel(edge) : node >= 0 ? picture.label(node) : null;
      setTip(words === null ? null : { words, x, y });
    });
  }, [scene, picture]);
  if (!tip) return null;
  return (
    <div className="tip" ref={(element) => place(element, host.current, tip)} aria-hidden="true">
      {tip.words}
    </div>
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
