import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import type { Picture, Scene } from "../../scene/index.ts";
import type { NodeOf } from "../actions/node-actions.ts";
import { useModel } from "../use-workbench.ts";

interface Opened {
  readonly node: NodeOf;
  /** In CSS pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
}

/** The node whose menu is open: asked for by a right click, a resting finger or, for the node that is walked on, a key. */
export function useNodeMenu(
  scene: Scene | null,
  picture: Picture | null,
  host: RefObject<HTMLElement | null>,
  /** The node that the keyboard stands on. */
  walked: () => string | null,
) {
  // A frame in another page shows its view, and leads back to the whole page for the rest.
  const embed = useModel((model) => model.view.embed);
  const [opened, setOpened] = useState<Opened | null>(null);

  useEffect(
    () =>
      scene?.on("menu", ({ id, x, y }) => {
        const node = embed ? null : nodeIn(picture, id);
        setOpened(node && { node, at: inWindow(host.current, { x, y }) });
      }),
    [scene, picture, host, embed],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const node = nodeIn(picture, walked());
    if (embed || !node || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== "ContextMenu" && !(event.shiftKey && event.key === "F10")) return;
    event.preventDefault();
    setOpened({ node, at: inWindow(host.current, scene?.pointOf(node.id) ?? { x: 0, y: 0 }) });
  };

  return { opened, close: () => setOpened(null), onKeyDown };
}

function nodeIn(picture: Picture | null, id: string | null): NodeOf | null {
  const kind = id === null ? undefined : picture?.kind[picture.ids.indexOf(id)];
  return id === null || kind === undefined ? null : { id, kind };
}

function inWindow(host: HTMLElement | null, { x, y }: Opened["at"]): Opened["at"] {
  const box = host?.getBoundingClientRect();
  return { x: (box?.left ?? 0) + x, y: (box?.top ?? 0) + y };
}
