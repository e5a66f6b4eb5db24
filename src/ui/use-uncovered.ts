import { type RefObject, useEffect } from "react";
import { useModel } from "./use-workbench.ts";

/**
 * Where details open over a screen, what was pressed to open them is brought into the part that stays free; the screen has room to
 * be scrolled that far.
 */
export function useUncovered(screen: RefObject<HTMLElement | null>) {
  const chosen = useModel((model) => model.view.selected.join(" "));
  useEffect(() => {
    const pressed = document.activeElement;
    if (chosen === "" || !pressed || !screen.current?.contains(pressed)) return;
    pressed.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [chosen, screen]);
}
