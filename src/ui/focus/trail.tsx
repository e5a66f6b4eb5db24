import type { Id } from "../../model/index.ts";
import { focusOn } from "../../state/index.ts";
import { useThingName } from "../statement-ref.tsx";
import { ViewLink } from "../view-link.tsx";

/** The nodes that were in focus, each a way back to it: "Gavin Newsom › Karen Bass › Immigration raids". */
export function Trail({ before, now }: { before: readonly Id[]; now: Id }) {
  return (
    <nav className="trail" aria-label="Trail">
      <ol>
        {before.map((id) => (
          <li key={id}>
            <Crumb id={id} />
            <span aria-hidden="true">›</span>
          </li>
        ))}
        <li>
          <Crumb id={now} current />
        </li>
      </ol>
    </nav>
  );
}

function Crumb({ id, current = false }: { id: Id; current?: boolean }) {
  const name = useThingName(id, true);
  return (
    <ViewLink to={focusOn(id)} className="crumb" {...(current ? { "aria-current": "true" as const } : {})}>
      {name}
    </ViewLink>
  );
}
