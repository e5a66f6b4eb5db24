import { useMedia } from "../use-media.ts";
import { useModel } from "../use-workbench.ts";
import { type CodersDeed, codersKeyOf } from "./coders-keys.ts";

/** The key beside what it does: where there is a keyboard, and while single letters work. A screen reader hears of them in Help. */
export function CodersKey({ does }: { does: CodersDeed }) {
  const letters = useModel((model) => model.settings.shortcuts);
  const touch = useMedia("(pointer: coarse)");
  if (!letters || touch) return null;
  return (
    <span className="coders-key" aria-hidden="true">
      {codersKeyOf(does)}
    </span>
  );
}
