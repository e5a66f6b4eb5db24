import type { FacetValue } from "../../query/index.ts";
import { KindIcon } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { useWhere } from "../use-where.ts";
import { useModel, useNames } from "../use-workbench.ts";
import { counted } from "../words.ts";

/** Actors that speak, but not on the issue: names that can be opened, apart from the axis. */
export function QuietOnes({ speakers, spoke }: { speakers: readonly FacetValue[]; spoke: ReadonlySet<string> }) {
  const names = useNames();
  const filter = useModel((model) => model.view.filter);
  const where = useWhere();
  // The facet counts each speaker as if it were the only one that is asked for.
  const asked = ({ value }: FacetValue) => filter.speaker === null || filter.speaker.includes(value);
  const quiet = speakers.filter((one) => one.count > 0 && asked(one) && !spoke.has(one.value));
  if (quiet.length === 0) return null;
  return (
    <section className="axis-quiet" aria-labelledby="axis-quiet">
      <h3 id="axis-quiet">
        No statement on this issue {where}
        <span className="figure">{quiet.length}</span>
      </h3>
      <ul className="axis-names">
        {quiet.map(({ value, count }) => (
          <li key={value}>
            <KindIcon kind={names.get(value)?.kind ?? "person"} />
            <NameLink id={value} />
            <span className="aside">{counted(count, "statement")} on other things</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
