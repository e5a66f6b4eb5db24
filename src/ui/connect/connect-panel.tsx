import "../details/details.css";
import "./connect.css";
import { ArrowUpDown, X } from "lucide-react";
import { useState } from "react";
import { PATH_KINDS, type PathKind, type Paths } from "../../query/index.ts";
import { type Connection, connect, WAYS_FIRST, WAYS_MOST } from "../../state/index.ts";
import { Title } from "../details/title.tsx";
import { useLate } from "../details/use-settled.ts";
import { useThingName } from "../statement-ref.tsx";
import { usePhone } from "../use-media.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { EndPicker } from "./end-picker.tsx";
import { leadingOf } from "./leading.ts";
import { NotTied } from "./not-tied.tsx";
import { PATH_KIND_NAMES } from "./path-words.ts";
import { useEachOther } from "./use-each-other.ts";
import { usePaths } from "./use-paths.ts";
import { Way } from "./way.tsx";

/** How two things are tied: which two, over what, and the ways from one to the other, each link with its words. */
export function ConnectPanel() {
  const workbench = useWorkbench();
  const connection = useModel((model) => model.view.connect);
  const embed = useModel((model) => model.view.embed);
  const phone = usePhone();
  const [asked, setAsked] = useState(false);
  // Where there is little room, the ways are what there is to see once both ends are chosen.
  const foldable = phone && !embed && connection !== null && connection.to !== null;
  const folded = foldable && !asked;
  return (
    connection && (
      <>
        <header className="details-head">
          <p className="details-kind">Connect</p>
          {foldable && (
            <button
              type="button"
              className="button small"
              aria-expanded={asked}
              aria-controls="connect-form"
              onClick={() => setAsked(!asked)}
            >
              {asked ? "Fold the form" : "Change"}
            </button>
          )}
          {!embed && (
            <button
              type="button"
              className="button icon"
              aria-label="Leave Connect"
              onClick={() => workbench.change(connect(null))}
            >
              <X size={16} strokeWidth={1.75} aria-hidden="true" />
            </button>
          )}
        </header>
        <div className="details-body">
          {embed ? (
            <TheTwo connection={connection} />
          ) : (
            <>
              <Title {...(folded && { className: "visually-hidden" })}>How are they tied?</Title>
              <div id="connect-form" hidden={folded}>
                {!folded && (
                  <>
                    <Ends connection={connection} />
                    <Kinds connection={connection} />
                  </>
                )}
              </div>
            </>
          )}
          <Ways connection={connection} />
        </div>
      </>
    )
  );
}

/** In a frame of another page the ends are not to be chosen. */
function TheTwo({ connection: { from, to } }: { connection: Connection }) {
  const [start, end] = [useThingName(from, true), useThingName(to ?? from)];
  return <Title>{to === null ? start : `${start} and ${end}`}</Title>;
}

function Ends({ connection }: { connection: Connection }) {
  const workbench = useWorkbench();
  const { from, to } = connection;
  const change = (next: Partial<Connection>) => workbench.change(connect({ ...anew(connection), ...next }));
  return (
    <div className="connect-ends">
      <EndPicker name="From" value={from} other={to} choose={(id) => change({ from: id })} />
      <button
        type="button"
        className="button icon"
        aria-label="Swap the ends"
        disabled={to === null}
        onClick={() => to !== null && change({ from: to, to: from })}
      >
        <ArrowUpDown size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <EndPicker name="To" value={to} other={from} choose={(id) => change({ to: id })} />
    </div>
  );
}

function Kinds({ connection }: { connection: Connection }) {
  const workbench = useWorkbench();
  const { over } = connection;
  const flip = (kind: PathKind) => {
    const next = PATH_KINDS.filter((each) => (each === kind ? !over.includes(each) : over.includes(each)));
    workbench.change(connect({ ...anew(connection), over: next }));
  };
  return (
    <fieldset className="connect-kinds">
      <legend>Over</legend>
      <div>
        {PATH_KINDS.map((kind) => (
          <label key={kind}>
            <input type="checkbox" checked={over.includes(kind)} onChange={() => flip(kind)} />
            {PATH_KIND_NAMES[kind]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Another choice begins again with the first few ways, and with the shortest. */
function anew({ from, to, over }: Connection): Connection {
  return { from, to, over };
}

function Ways({ connection }: { connection: Connection }) {
  const { paths, pending } = usePaths();
  const embed = useModel((model) => model.view.embed);
  const late = useLate(pending);
  const eachOther = useEachOther(connection);
  const straight = paths?.paths[0]?.links.length === 1;
  if (connection.to === null) {
    return (
      <p className="connect-said">Choose the other end above, or press a node in the graph and “Connect to this”.</p>
    );
  }
  if (!paths) return <p className="connect-said">{pending ? late && "Looking for ways…" : NO_SUCH_END}</p>;
  return (
    <div aria-busy={pending}>
      <div className="connect-said" role="status">
        {eachOther !== null && !straight && <p className="connect-each">{eachOther}</p>}
        <p>{saidOf(paths)}</p>
      </div>
      {paths.paths.length === 0 && !embed && <NotTied connection={connection} />}
      {paths.paths.length > 0 && <List paths={paths} connection={connection} />}
    </div>
  );
}

/** The way at a place leads; null is the shortest again. */
function leadBy({ from, to, over, most }: Connection, place: number | null): Connection {
  return { from, to, over, ...(most !== undefined && { most }), ...(place !== null && { lead: place }) };
}

const NO_SUCH_END =
  "Ways lead from an actor or an issue to another. The link asks for something that this record does not have.";

function saidOf({ paths, complete }: Paths): string {
  const [first] = paths;
  if (!first) return "Not tied by these kinds, in this record and under these filters.";
  const many = complete ? counted(paths.length, "way") : `The first ${counted(paths.length, "way")}`;
  return `${many}, the shortest over ${counted(first.links.length, "link")}.`;
}

function List({ paths: { paths, complete }, connection }: { paths: Paths; connection: Connection }) {
  const workbench = useWorkbench();
  const leading = leadingOf(paths, connection.lead);
  const most = (connection.most ?? WAYS_FIRST) + WAYS_FIRST;
  return (
    <>
      <ol className="ways" aria-label="Ways, the shortest first">
        {paths.map((path, i) => (
          <Way
            key={path.nodes.map(({ id }) => id).join(" ")}
            path={path}
            place={i + 1}
            leads={leading.places.has(i)}
            chosen={connection.lead === i + 1}
            alone={leading.places.size === 1}
            lead={(place) => workbench.change(connect(leadBy(connection, place)))}
          />
        ))}
      </ol>
      {!complete && most <= WAYS_MOST && (
        <button
          type="button"
          className="button secondary"
          onClick={() => workbench.change(connect({ ...connection, most }))}
        >
          Show more ways
        </button>
      )}
      {!complete && most > WAYS_MOST && <p className="note">There are more; fewer kinds of ties leave fewer.</p>}
    </>
  );
}
