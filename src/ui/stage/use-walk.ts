import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Scene } from "../../scene/index.ts";
import type { Picture } from "../../scene/picture.ts";
import { choose } from "../../state/index.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { KIND_NAMES } from "../words.ts";
import { type Direction, firstNode, stepFrom } from "./walk.ts";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/**
 * Walking the graph without a pointer: arrows go to the neighbour that lies that way and say the line that was walked; Enter opens
 * the node, Shift+Enter the line, Space adds to the selection, Home goes to the busiest node.
 */
export function useWalk(scene: Scene | null, picture: Picture | null) {
  const workbench = useWorkbench();
  const selected = useModel((model) => model.view.selected);
  const [said, setSaid] = useState("");
  const cursor = useRef<string | null>(null);
  const walked = useRef<string | null>(null);

  useEffect(() => {
    if (picture && cursor.current && !picture.ids.includes(cursor.current)) {
      cursor.current = null;
      scene?.walkAt(null, null);
    }
  }, [scene, picture]);

  const moveTo = (index: number, over: number | null) => {
    const id = picture?.ids[index];
    if (!scene || !picture || id === undefined) return;
    cursor.current = id;
    walked.current = over === null ? null : (picture.edgeIds[over] ?? null);
    scene.walkAt(id, null);
    const kind = picture.kind[index];
    setSaid(over === null ? `${picture.label(index)}, ${kind ? KIND_NAMES[kind] : ""}` : arrival(picture, index, over));
  };

  const here = () => {
    const at = cursor.current ?? selected.find((id) => picture?.ids.includes(id)) ?? null;
    return at === null ? null : (picture?.ids.indexOf(at) ?? null);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!picture || !scene || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    const at = here();
    if (direction || event.key === "Home") {
      event.preventDefault();
      const first = firstNode(picture);
      if (first === null) return;
      if (!direction || at === null) return moveTo(first, null);
      const step = stepFrom(picture, at, direction);
      if (step) moveTo(step.to, step.over);
      else setSaid(`Nothing is tied to ${picture.label(at)} that way`);
      return;
    }
    if ((event.key === "Enter" || event.key === " ") && cursor.current) {
      event.preventDefault();
      const id = event.key === "Enter" && event.shiftKey ? (walked.current ?? cursor.current) : cursor.current;
      workbench.change(choose(id, event.key === " "));
    }
  };

  return {
    said,
    /** The node that the keyboard stands on; null before the first step. */
    at: () => cursor.current,
    onKeyDown,
    onFocus: (event: { target: Element }) => {
      if (!picture || !event.target.matches(":focus-visible")) return;
      const at = here() ?? firstNode(picture);
      if (at !== null) moveTo(at, null);
    },
    onBlur: () => {
      scene?.walkAt(null, null);
      setSaid("");
    },
  };
}

/** "Karen Bass opposes Immigration raids, 4 statements. Now at Immigration raids". */
function arrival(picture: Picture, index: number, over: number): string {
  return `${picture.edgeLabel(over)}. Now at ${picture.label(index)}`;
}
