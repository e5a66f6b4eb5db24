import type { ReactNode } from "react";
import { type Change, choose, putDown } from "../state/index.ts";
import { useNames } from "./use-workbench.ts";
import { ViewLink } from "./view-link.tsx";

interface Props {
  /** Of a node or a tie. */
  readonly id: string;
  /** What the link says when it is not the name. */
  readonly children?: ReactNode;
  readonly className?: string;
  /** Its accessible name, when what it shows is not enough. */
  readonly label?: string;
}

/** A name that selects what it names, and nothing else: what was pointed at in an article no longer is. */
export function NameLink({ id, children, className = "name", label }: Props) {
  const names = useNames();
  return (
    <ViewLink to={show(id)} className={className} {...(label === undefined ? {} : { "aria-label": label })}>
      {children ?? names.get(id)?.label ?? id}
    </ViewLink>
  );
}

const show =
  (id: string): Change =>
  (state) =>
    putDown(choose(id)(state));
