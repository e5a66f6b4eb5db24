import "./connect.css";
import { X } from "lucide-react";
import { type Connection, choose, connect, isGraph } from "../../state/index.ts";
import { useThingName } from "../statement-ref.tsx";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { usePaths } from "./use-paths.ts";

/** Says above the stage that only the ways between two things are drawn, and leads back to them or to everything. */
export function ConnectBar() {
  const connection = useModel((model) => model.view.connect);
  return connection && <Bar connection={connection} />;
}

function Bar({ connection: { from, to } }: { connection: Connection }) {
  const workbench = useWorkbench();
  const selecting = useModel((model) => model.view.selected.length > 0);
  const graph = useModel((model) => isGraph(model.view.view));
  const embed = useModel((model) => model.view.embed);
  const { paths } = usePaths();
  const [start, end] = [useThingName(from), useThingName(to ?? from)];
  const drawn = graph && paths !== null && paths.paths.length > 0;
  return (
    <section className="connect-bar" aria-label="Connect">
      <p>
        {drawn ? "Ways" : "Looking for ways"} from <b>{start}</b> to {to === null ? "…" : <b>{end}</b>}
      </p>
      {selecting && (
        <button type="button" className="button small" onClick={() => workbench.change(choose(null))}>
          {to === null ? "Choose the other end" : "List the ways"}
        </button>
      )}
      {!embed && (
        <button
          type="button"
          className="button small"
          title="Show everything (Esc)"
          onClick={() => workbench.change(connect(null))}
        >
          <X size={16} strokeWidth={1.75} aria-hidden="true" />
          {drawn ? "Show everything" : "Leave"}
        </button>
      )}
    </section>
  );
}
