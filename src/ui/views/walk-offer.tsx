import { ChevronRight } from "lucide-react";
import { setClauses } from "../../query/index.ts";
import { stepTo } from "../../state/index.ts";
import { useCovered } from "../use-media.ts";
import { useModel, useSummary } from "../use-workbench.ts";
import { ViewLink } from "../view-link.tsx";
import { counted } from "../words.ts";

/** The way into the record's walk while nothing is chosen yet, where the overview that offers it is out of sight. */
export function WalkOffer() {
  const { views } = useSummary();
  const covered = useCovered();
  const folded = useModel((model) => model.settings.folded.details);
  const fresh = useModel(
    ({ view }) =>
      view.step === null &&
      view.selected.length === 0 &&
      view.connect === null &&
      view.focus === null &&
      setClauses(view.filter).length === 0,
  );
  const [first] = views;
  if (!first || !fresh || !(covered || folded)) return null;
  const length = counted(views.length, "step");
  return (
    <ViewLink
      to={stepTo(first)}
      className="button small secondary walk-offer"
      aria-label={`Start here: a walk in ${length}`}
    >
      <span>
        Start here<span className="walk-offer-more">: a walk in {length}</span>
      </span>
      <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
    </ViewLink>
  );
}
