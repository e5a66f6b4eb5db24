import { useEffect, useState } from "react";
import type { Scene } from "../../scene/index.ts";
import { lookLike } from "../../state/index.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";

/** Says how many names there was no room for, and draws them over others when pressed. */
export function MoreNames({ scene }: { scene: Scene | null }) {
  const workbench = useWorkbench();
  const all = useModel(({ view }) => view.look.labels === "all" || view.embed);
  const [unnamed, setUnnamed] = useState(0);
  useEffect(() => scene?.on("unnamed", setUnnamed), [scene]);
  if (all || unnamed === 0) return null;
  return (
    <button
      type="button"
      className="more-names button small"
      title="There is no room for them beside the others"
      onClick={() => workbench.change(lookLike({ labels: "all" }))}
    >
      <span className="more-names-verb">Show&nbsp;</span>
      {counted(unnamed, "more name")}
    </button>
  );
}
