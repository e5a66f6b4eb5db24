import type { ReactNode } from "react";
import type { Id } from "../model/index.ts";
import { read } from "../state/index.ts";
import { useModel } from "./use-workbench.ts";
import { ViewLink } from "./view-link.tsx";

interface Props {
  readonly source: Id;
  /** Whose words are looked for in it. */
  readonly at: Id;
  readonly className: string;
  /** An icon before the words. */
  readonly children?: ReactNode;
}

/** To the article that something stands in. Where its text is not at hand the link says so, before anybody follows it. */
export function SourceLink({ source, at, className, children }: Props) {
  const atHand = useModel((model) => model.texts[source] !== undefined);
  return (
    <ViewLink className={className} to={read(source, at)}>
      {children}
      Show in source
      {!atHand && <span className="text-missing">(text not attached)</span>}
    </ViewLink>
  );
}
