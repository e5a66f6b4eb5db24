import { ArrowDown, ArrowUp } from "lucide-react";
import { Fragment, useEffect } from "react";
import { isMany, type Path, type Tie, type TieNode } from "../../query/index.ts";
import { Fold } from "../details/group.tsx";
import { KindIcon, StanceMark } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { useOnStage } from "../stage/on-stage.ts";
import { counted } from "../words.ts";
import { LinkEvidence } from "./link-evidence.tsx";
import { linkCount, linkRole, linkVerb } from "./path-words.ts";

interface Props {
  readonly path: Path;
  /** From 1. */
  readonly place: number;
  /** Drawn and written strongly; what does not lead steps back. */
  readonly leads: boolean;
  /** It leads because it was chosen. */
  readonly chosen: boolean;
  /** A single way leads. */
  readonly alone: boolean;
  /** Makes a way lead, or with null the shortest again. */
  lead(place: number | null): void;
}

/** One way as a chain, read from top to bottom: nodes as links to them, and between two of them every tie, which opens to its words. */
export function Way({ path: { nodes, links }, place, leads, chosen, alone, lead }: Props) {
  return (
    <li className="way" data-leads={leads}>
      <div className="way-head">
        <h3>
          Way {place} <span className="aside">{counted(links.length, "link")}</span>
        </h3>
        {/* The shortest that leads by itself is not to be chosen. */}
        {(chosen || !(leads && alone)) && (
          <button
            type="button"
            className="button small way-lead"
            aria-pressed={chosen}
            aria-label={`${chosen ? "Shown" : "Show"}: way ${place}`}
            title={chosen ? "Back to the shortest" : undefined}
            onClick={() => lead(chosen ? null : place)}
          >
            {chosen ? "Shown" : "Show"}
          </button>
        )}
      </div>
      <div className="chain">
        {nodes.map((node, i) => (
          <Fragment key={node.id}>
            {i > 0 && <Link ties={links[i - 1] ?? []} above={nodes[i - 1] ?? node} below={node} />}
            <p className="chain-node">
              <KindIcon kind={node.kind} />
              <NameLink id={node.id} className="name strong">
                {node.label}
              </NameLink>
            </p>
          </Fragment>
        ))}
      </div>
    </li>
  );
}

function Link({ ties, above, below }: { ties: readonly Tie[]; above: TieNode; below: TieNode }) {
  const nameOf = (id: string) => (id === above.id ? above : below).label;
  const stage = useOnStage();
  // The line that is read is lit in the picture, until the list is left.
  useEffect(() => () => stage?.scene.hover(null), [stage]);
  const light = (id: string | null) => stage?.scene.hover(id);
  return (
    <ul className="chain-link">
      {ties.map((tie) => {
        const down = tie.source === above.id;
        const verb = linkVerb(tie, isMany(down ? above : below));
        const words = `${nameOf(tie.source)} ${verb} ${nameOf(tie.target)}${linkRole(tie)}`;
        const Arrow = down ? ArrowDown : ArrowUp;
        return (
          <Fold
            key={tie.id}
            onPoint={(pointed) => light(pointed ? tie.id : null)}
            label={`${words}, ${linkCount(tie)}`}
            face={
              <span className="tie-words">
                <Arrow size={14} strokeWidth={1.75} aria-hidden="true" />
                {tie.stance && <StanceMark stance={tie.stance} hollow={tie.reported} />}
                <span>
                  {nameOf(tie.source)} <b className={tie.stance ? `text-${tie.stance}` : undefined}>{verb}</b>{" "}
                  {nameOf(tie.target)}
                </span>
              </span>
            }
            beside={<span className="figure">{tie.weight}</span>}
          >
            <LinkEvidence tie={tie} />
          </Fold>
        );
      })}
    </ul>
  );
}
