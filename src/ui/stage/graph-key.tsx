import { useState } from "react";
import type { NodeKind } from "../../query/index.ts";
import { KindIcon } from "../marks.tsx";
import { useMedia } from "../use-media.ts";
import { KIND_NAMES } from "../words.ts";

const ORDER: readonly NodeKind[] = ["person", "group", "agency", "outlet", "issue", "statement", "source"];

/** What the shapes mean: only those on screen. Folds to a button where room is short. */
export function GraphKey({ kinds }: { kinds: readonly NodeKind[] }) {
  const roomy = useMedia("(min-width: 1100px)");
  const [open, setOpen] = useState(false);
  const shown = ORDER.filter((kind) => kinds.includes(kind));
  if (shown.length === 0) return null;
  return (
    <div className="graph-key">
      {!roomy && (
        <button type="button" className="button small" aria-expanded={open} onClick={() => setOpen(!open)}>
          Key
        </button>
      )}
      {(roomy || open) && (
        <ul aria-label="Shapes">
          {shown.map((kind) => (
            <li key={kind}>
              <KindIcon kind={kind} size={18} />
              {KIND_NAMES[kind]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
