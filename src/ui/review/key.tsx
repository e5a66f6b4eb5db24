import { useMedia } from "../use-media.ts";
import { useModel } from "../use-workbench.ts";
import { type Deed, keyOf } from "./review-keys.ts";

/** The key beside what it does: where there is a keyboard, and while single letters work. A screen reader hears of them in Help. */
export function Key({ does, shown = keyOf(does) }: { does: Deed; shown?: string }) {
  const letters = useModel((model) => model.settings.shortcuts);
  const touch = useMedia("(pointer: coarse)");
  if (!letters || touch) return null;
  return (
    <span className="review-key" aria-hidden="true">
      {shown}
    </span>
  );
}
