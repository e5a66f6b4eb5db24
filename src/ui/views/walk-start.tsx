import { stepTo } from "../../state/index.ts";
import { useSummary } from "../use-workbench.ts";
import { ViewLink } from "../view-link.tsx";
import { counted } from "../words.ts";
import { useWalkPlace } from "./use-walk-place.ts";

/** The walk that the record brings along, by the names of its steps; nothing when it brings none, or while one walks. */
export function WalkStart() {
  const { views } = useSummary();
  const walking = useWalkPlace() !== null;
  const [first] = views;
  if (!first || walking) return null;
  return (
    <div className="walk-start">
      <p>
        <b>A walk in {counted(views.length, "step")}:</b> {views.map(({ name }) => name).join(" · ")}
      </p>
      <ViewLink to={stepTo(first)} className="button small secondary" aria-label="Start the walk">
        Start
      </ViewLink>
    </div>
  );
}
