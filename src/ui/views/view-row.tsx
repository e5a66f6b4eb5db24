import type { NamedView } from "../../model/index.ts";
import { stepTo } from "../../state/index.ts";
import { useModel } from "../use-workbench.ts";
import { ViewLink } from "../view-link.tsx";

/** A named view as a link that shows it, as the step of its walk. */
export function ViewRow({ view }: { view: NamedView }) {
  const current = useModel((model) => model.view.step === view.id);
  return (
    <ViewLink to={stepTo(view)} className="view-link" aria-current={current ? "step" : undefined}>
      <span className="view-name">{view.name}</span>
      {view.note !== "" && <span className="view-note">{view.note}</span>}
    </ViewLink>
  );
}
