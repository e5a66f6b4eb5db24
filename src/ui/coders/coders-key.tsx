import { useMedia } from "../use-media.ts";
import { useModel } from "../use-workbench.ts";
import { type CodersDeed, codersKeyOf } from "./coders-keys.ts";

interface Props {
  readonly does: CodersDeed;
  /** Without it only its room is kept: a button that grows under the pointer, as its card comes up, would not be pressed. */
  readonly isUp?: boolean;
}

/** The key beside what it does: where there is a keyboard, and while single letters work. A screen reader hears of them in Help. */
export function CodersKey({ does, isUp = true }: Props) {
  const letters = useModel((model) => model.settings.shortcuts);
  const touch = useMedia("(pointer: coarse)");
  if (!letters || touch) return null;
  return (
    <span className="coders-key" data-up={isUp || undefined} aria-hidden="true">
      {codersKeyOf(does)}
    </span>
  );
}
