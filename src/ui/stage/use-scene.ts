import { type RefObject, useEffect, useState } from "react";
import { createScene, type Insets, NoWebGl, readTokens, type Scene } from "../../scene/index.ts";
import { choose, chooseAll } from "../../state/index.ts";
import { useDark, useReducedMotion } from "../use-media.ts";
import { useWorkbench } from "../use-workbench.ts";

interface Held {
  /** Null until it is made, and where it cannot be. */
  readonly scene: Scene | null;
  /** The browser took the graph's drawing away for the time being. */
  readonly lost: boolean;
  /** A drag selects an area. */
  readonly lasso: boolean;
  setLasso(on: boolean): void;
}

/** A scene in an element for as long as that stands, with the page's theme and motion; what is pressed on it is chosen. */
export function useScene(host: RefObject<HTMLElement | null>, insets: Insets, onUndrawable: () => void): Held {
  const workbench = useWorkbench();
  const dark = useDark();
  const reducedMotion = useReducedMotion();
  const [scene, setScene] = useState<Scene | null>(null);
  const [lost, setLost] = useState(false);
  const [lasso, setLasso] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the scene is made once; theme and motion reach it by the effects below.
  useEffect(() => {
    let made: Scene | null = null;
    const make = (element: HTMLElement) => {
      made = createdIn(element, { theme: readTokens(document.documentElement), reducedMotion, insets });
      if (!made) return onUndrawable();
      setScene(made);
      // For who scripts or tests the page: where names and marks stand is not in the document.
      Object.assign(element, { scene: made });
      made.on("click", ({ id, additive }) => workbench.change(choose(id, additive)));
      made.on("marquee", ({ ids, additive }) => {
        setLasso(false);
        workbench.change(chooseAll(ids, additive));
      });
      made.on("lost", () => setLost(true));
      made.on("restored", () => setLost(false));
    };
    // In a turn of its own: the press that led here is answered first.
    const soon = setTimeout(() => host.current && make(host.current));
    return () => {
      clearTimeout(soon);
      setScene(null);
      made?.destroy();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `dark` changes what the tokens are.
  useEffect(() => scene?.setTheme(readTokens(document.documentElement)), [scene, dark]);
  useEffect(() => scene?.setReducedMotion(reducedMotion), [scene, reducedMotion]);
  useEffect(() => scene?.setInsets(insets), [scene, insets]);
  useEffect(() => scene?.setMode(lasso ? "marquee" : "pan"), [scene, lasso]);

  return { scene, lost, lasso, setLasso };
}

/** Null where the browser has no WebGL to give. */
function createdIn(element: HTMLElement, options: Parameters<typeof createScene>[1]): Scene | null {
  try {
    return createScene(element, options);
  } catch (error) {
    if (error instanceof NoWebGl) return null;
    throw error;
  }
}
