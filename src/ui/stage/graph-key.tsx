import { Fragment, type ReactNode, useState } from "react";
import { STANCE_VALUES } from "../../model/index.ts";
import { type Picture, TAIL } from "../../scene/index.ts";
import { HowToRead } from "../how-to-read.tsx";
import { lookNotes } from "../look-words.ts";
import { KindIcon, LegendEdge, StatementMark } from "../marks.tsx";
import { useNarrow, useRoomyKey } from "../use-media.ts";
import { useModel } from "../use-workbench.ts";
import { KIND_NAMES, STANCE_NAMES } from "../words.ts";
import { drawnKinds, lineNames } from "./drawn.ts";

/**
 * What shapes and plain lines mean, only those on screen; size and fill where they differ from the first look. Folds to a button
 * where room is short, and says what the stances are called where no legend stands beside it.
 */
export function GraphKey({ picture }: { picture: Picture | null }) {
  const roomy = useRoomyKey();
  const narrow = useNarrow();
  const embed = useModel((model) => model.view.embed);
  const [open, setOpen] = useState(false);
  const notes = lookNotes(useModel((model) => model.view.look));
  if (!picture || picture.ids.length === 0) return null;
  return (
    <div className="graph-key">
      {!roomy && (
        <button type="button" className="button small" aria-expanded={open} onClick={() => setOpen(!open)}>
          Key
        </button>
      )}
      {(roomy || open) && (
        <ul aria-label="Shapes and lines" data-fill={picture.fill}>
          {narrow &&
            STANCE_VALUES.map((stance) => (
              <Entry key={stance} sign={<LegendEdge stance={stance} />} name={STANCE_NAMES[stance]} />
            ))}
          {narrow && !embed && <li>Below: press one to leave it out, hold it to see it alone</li>}
          {drawnKinds(picture).map((kind) =>
            kind === "statement" && picture.fill !== "kind" ? (
              <Fragment key={kind}>
                <Entry sign={<StatementSigns />} name="Statement, as its stance; with two, in halves" />
                {!narrow && <Entry sign={<LegendEdge stance="oppose" />} name="one of two, on its line" />}
              </Fragment>
            ) : (
              <Entry key={kind} sign={<KindIcon kind={kind} size={18} />} name={KIND_NAMES[kind]} />
            ),
          )}
          {lineNames(picture).map(({ name, arrow }) => (
            <Entry key={name} sign={<Line arrow={arrow} />} name={arrow ? `${name}; point at it for the verb` : name} />
          ))}
          {notes.size && <Entry sign={<Sizes />} name={notes.size} />}
          {notes.fill && <Entry sign={picture.fill === "mix" ? <Slices /> : null} name={notes.fill} />}
          <li className="key-help">
            <HowToRead />
          </li>
        </ul>
      )}
    </div>
  );
}

function Entry({ sign, name }: { sign: ReactNode; name: string }) {
  return (
    <li>
      {sign}
      {name}
    </li>
  );
}

/** A statement's node as the graph draws it: the mark of its one stance, or a disc of two. */
function StatementSigns() {
  return (
    <>
      <StatementMark stance="oppose" />
      <Slices tail />
    </>
  );
}

function Line({ arrow = false }: { arrow?: boolean }) {
  return (
    <svg className="key-line" viewBox="0 0 22 10" width="22" height="10" aria-hidden="true">
      <path d={arrow ? "M1 5H15" : "M1 5H21"} />
      {arrow && <path className="head" d="M21 5L14 2V8Z" />}
    </svg>
  );
}

/** A small node and a large one. */
function Sizes() {
  return (
    <svg className="key-sizes" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
      <circle cx="4" cy="8" r="3" />
      <circle cx="16" cy="8" r="7" />
    </svg>
  );
}

/** A node filled with two stances, or a statement. */
function Slices({ tail = false }: { tail?: boolean }) {
  return (
    <svg viewBox={tail ? "-9 -8 18 18" : "-8 -8 16 16"} width="16" height="16" aria-hidden="true">
      {tail && <path className="fill-oppose" d={TAIL} />}
      <path className="fill-support" d="M0 -7A7 7 0 0 1 0 7Z" />
      <path className="fill-oppose" d="M0 -7A7 7 0 0 0 0 7Z" />
    </svg>
  );
}
