import { useState } from "react";
import type { NodeKind } from "../../query/index.ts";
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
              <KindShape kind={kind} />
              {KIND_NAMES[kind]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The node's outline as the graph draws it, small. */
function KindShape({ kind }: { kind: NodeKind }) {
  return (
    <svg className="kind-shape" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
      {OUTLINES[kind]}
    </svg>
  );
}

const PERSON = <path d="M9 9.2a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5.6 13c.3-2 1.700-2.900 3.400-2.900s3.100.9 3.400 2.900" />;
const OUTLINES: Readonly<Record<NodeKind, React.ReactNode>> = {
  person: (
    <>
      <circle cx="9" cy="9" r="7.6" />
      {PERSON}
    </>
  ),
  group: (
    <>
      <circle cx="9" cy="9" r="7.9" />
      <circle cx="9" cy="9" r="5.7" />
      <path d="M7.200 8.800a1.200 1.200 0 1 0 0-2.400M10.800 8.800a1.200 1.200 0 1 1 0-2.400M5.900 11.600c.4-1.200 1.200-1.600 3.100-1.600s2.700.4 3.100 1.600" />
    </>
  ),
  agency: (
    <>
      <rect x="1.600" y="1.600" width="14.800" height="14.800" rx="3.500" />
      <path d="M5 12.800h8M6 11.200V8.200M9 11.200V8.200M12 11.200V8.200M5 7l4-2.400L13 7z" />
    </>
  ),
  outlet: (
    <>
      <path d="M5.200 2.300h7.600L16.600 9l-3.800 6.700H5.200L1.400 9z" />
      <path d="M6 6.200h6v5.600H6zM7.600 8h2.800M7.600 10h2.800" />
    </>
  ),
  issue: <path className="solid" d="m9 2 7 7-7 7-7-7z" />,
  statement: (
    <>
      <circle cx="9" cy="9" r="6.600" />
      <path d="M9 6v6M6 9h6" />
    </>
  ),
  source: <path d="M4 1.800h6.600L14 5.200v11H4zM10.600 1.800v3.400H14" />,
};
