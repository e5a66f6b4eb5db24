import { ArrowDown, ArrowUp } from "lucide-react";
import { Fragment, useEffect } from "react";
import type { Path, Tie, TieNode } from "../../query/index.ts";
import { Fold } from "../details/group.tsx";
import { KindIcon, StanceMark } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { useOnStage } from "../stage/on-stage.ts";
import { counted } from "../words.ts";
import { LinkEvidence } from "./link-evidence.tsx";
import { linkCount, linkRole, linkVerb } from "./path-words.ts";

/** One way as a chain, read from top to bottom: nodes as links to them, and between two of them every tie, which opens to its words. */
export function Way({ path: { nodes, links }, place }: { path: Path; place: number }) {
  return (
    <li className="way">
      <h3 className="way-head">
        Way {place} <span className="aside">{counted(links.length, "link")}</span>
      </h3>
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
        const words = `${nameOf(tie.source)} ${linkVerb(tie)} ${nameOf(tie.target)}${linkRole(tie)}`;
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
                  {nameOf(tie.source)} <b className={tie.stance ? `text-${tie.stance}` : undefined}>{linkVerb(tie)}</b>{" "}
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
