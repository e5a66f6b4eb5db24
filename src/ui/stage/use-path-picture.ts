import { useEffect, useMemo, useState } from "react";
import type { Stage } from "../../graph/layout-input.ts";
import { layoutInput, type SizeBy } from "../../graph/measure.ts";
import type { Paths, Ties } from "../../query/index.ts";
import { type Leading, leadingOf } from "../connect/leading.ts";
import { usePaths } from "../connect/use-paths.ts";
import { useModel } from "../use-workbench.ts";
import type { Positions } from "./use-positions.ts";

export interface PathPicture {
  readonly ties: Ties;
  readonly xy: Positions;
  /** Changes with the positions. */
  readonly key: string;
  /** What leads among them. */
  readonly leading: Leading;
}

/** The ways between the two that are being connected, all together, as a picture of their own; null while there are none. */
export function usePathPicture(stage: Stage, sizeBy: SizeBy): PathPicture | null {
  const { paths } = usePaths();
  const lead = useModel((model) => model.view.connect?.lead);
  const some = paths !== null && paths.paths.length > 0;
  const layered = useLayered(some);
  const picture = useMemo(
    () => (paths && some && layered ? drawn(paths, stage, sizeBy, layered) : null),
    [paths, some, layered, stage, sizeBy],
  );
  const leading = useMemo(() => paths && leadingOf(paths.paths, lead), [paths, lead]);
  return useMemo(() => picture && leading && { ...picture, leading }, [picture, leading]);
}

type Layered = typeof import("../../graph/layered.ts").layered;

/** How ways are laid out; comes when there are some. */
function useLayered(wanted: boolean): Layered | null {
  const [layered, setLayered] = useState<Layered | null>(null);
  useEffect(() => {
    if (wanted) void import("../../graph/layered.ts").then((m) => setLayered(() => m.layered));
  }, [wanted]);
  return layered;
}

function drawn({ paths }: Paths, stage: Stage, sizeBy: SizeBy, layered: Layered): Omit<PathPicture, "leading"> {
  const nodes = new Map(paths.flatMap((path) => path.nodes.map((node) => [node.id, node])));
  const all = new Map(paths.flatMap(({ links }) => links.flat().map((tie) => [tie.id, tie])));
  const ties: Ties = { nodes: [...nodes.values()], ties: [...all.values()], dropped: 0 };
  const ways = paths.map((path) => path.nodes.map(({ id }) => id));
  const input = layoutInput(ties, stage, sizeBy);
  const flat = layered(ways, input);
  const xy = new Map(input.ids.map((id, i) => [id, [flat[2 * i] ?? 0, flat[2 * i + 1] ?? 0] as const]));
  return { ties, xy, key: JSON.stringify(["ways", ways, stage, sizeBy]) };
}
