/** Which kinds of nodes and plain lines a picture holds, in the order in which keys list them. */
import type { NodeKind } from "../../query/index.ts";
import type { Picture } from "../../scene/index.ts";

const ORDER: readonly NodeKind[] = ["person", "group", "agency", "outlet", "issue", "statement", "source"];

export function drawnKinds({ kind }: Pick<Picture, "kind">): NodeKind[] {
  return ORDER.filter((one) => kind.includes(one));
}

export interface LineName {
  readonly name: string;
  readonly arrow: boolean;
}

export function lineNames({ edgeKind }: Pick<Picture, "edgeKind">): LineName[] {
  const drawn = (kind: Picture["edgeKind"][number]) => edgeKind.includes(kind);
  const structure = [drawn("affiliation") && "belongs to", drawn("source") && "stands in"].filter(
    (name) => name !== false,
  );
  return [
    ...(drawn("said") ? [{ name: "said", arrow: false }] : []),
    ...(drawn("relation") ? [{ name: "action", arrow: true }] : []),
    ...(structure.length > 0 ? [{ name: structure.join(", or "), arrow: false }] : []),
  ];
}
