import type { ComponentPropsWithoutRef, MouseEvent } from "react";
import { type Change, toAddress } from "../state/index.ts";
import { addressOf } from "./browser-url.ts";
import { useModel, useWorkbench } from "./use-workbench.ts";

interface Props extends Omit<ComponentPropsWithoutRef<"a">, "href" | "onClick"> {
  /** What following the link makes of the screen. */
  readonly to: Change;
}

/** A change of the screen as a real link: it can be opened in a new tab or copied, and a plain click stays on the page. */
export function ViewLink({ to, children, ...rest }: Props) {
  const workbench = useWorkbench();
  const view = useModel((model) => model.view);
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    workbench.change(to);
  };
  return (
    <a {...rest} href={addressOf(toAddress(to(view)))} onClick={follow}>
      {children}
    </a>
  );
}
