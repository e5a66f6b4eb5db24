import { X } from "lucide-react";
import { type Filter, isTieId, parseTieId, type TieParts, type Ties } from "../../query/index.ts";
import { choose } from "../../state/index.ts";
import { ActionRow } from "../actions/action-row.tsx";
import { manyActions } from "../actions/many-actions.ts";
import { nodesOf } from "../actions/nodes-of.ts";
import { KindIcon } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { useThingName } from "../statement-ref.tsx";
import { useDialog } from "../use-dialog.ts";
import { areMany } from "../use-verb.ts";
import { useAnswer, useModel, useNames, useWorkbench } from "../use-workbench.ts";
import { counted, stanceVerb } from "../words.ts";
import { Few, Group } from "./group.tsx";
import { TieLink } from "./tie-details.tsx";
import { Title } from "./title.tsx";

/** Nodes of the neighbourhood that are asked for: more than any page draws. */
const TOP = 2000;
const FEW = 40;

/** Several things at once: what they are, and the lines between them. */
export function ManyDetails({ ids }: { ids: readonly string[] }) {
  const filter = useModel((model) => model.view.filter);
  const between = useBetween(ids, filter);
  return (
    <>
      <Title>{ids.length} selected</Title>
      <ManyActionRow ids={ids} />
      <Group title="Chosen" figure={ids.length}>
        <ul className="detail-rows">
          <Few items={ids} few={FEW} each={(id) => <Chosen key={id} id={id} />} />
        </ul>
      </Group>
      <Group title="Lines between them" figure={between.length}>
        <ul className="detail-rows">
          {between.map((tie) => (
            <li key={tie.id} className="detail-row">
              <TieLink tie={tie} />
              <NameLink id={tie.id} className="figure" label={counted(tie.weight, "statement")}>
                {tie.weight}
              </NameLink>
            </li>
          ))}
        </ul>
      </Group>
    </>
  );
}

function ManyActionRow({ ids }: { ids: readonly string[] }) {
  const workbench = useWorkbench();
  const names = useNames();
  const show = useDialog();
  const exported = useModel((model) => model.settings.exported);
  return (
    <ActionRow actions={manyActions(nodesOf(ids, names))}>
      <button
        type="button"
        className="button secondary small"
        onClick={() => {
          workbench.set({ exported: { ...exported, what: "selection" } });
          show("export");
        }}
      >
        Export selection
      </button>
    </ActionRow>
  );
}

function useBetween(ids: readonly string[], filter: Filter): Ties["ties"] {
  const nodes = ids.filter((id) => !isTieId(id));
  const view = useModel((model) => model.view.view);
  const show = useModel((model) => model.view.show);
  const fold = view === "actors" ? "actors" : "statements";
  const { answer } = useAnswer(
    "details-between",
    nodes.length < 2 ? null : { ask: "around", ids: nodes, steps: 1, fold, show, top: TOP, filter },
  );
  if (nodes.length < 2 || !answer) return [];
  const chosen = new Set(nodes);
  return answer.ties.filter(({ source, target }) => chosen.has(source) && chosen.has(target));
}

function Chosen({ id }: { id: string }) {
  const workbench = useWorkbench();
  const names = useNames();
  const parts = isTieId(id) ? parseTieId(id) : null;
  const name = useThingName(parts?.source ?? id, true);
  const target = useThingName(parts?.target ?? id);
  const words = parts ? `${name} ${between(parts, areMany(names, [parts.source]))} ${target}` : name;
  const kind = names.get(id)?.kind;
  return (
    <li className="detail-row">
      {!parts && <KindIcon kind={kind ?? "statement"} />}
      <NameLink id={id}>{words}</NameLink>
      <button
        type="button"
        className="button small icon remove"
        aria-label={`Take ${words} out of the selection`}
        onClick={() => workbench.change(choose(id, true))}
      >
        <X size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </li>
  );
}

function between(parts: TieParts, many: boolean): string {
  switch (parts.kind) {
    case "stance":
      return stanceVerb(parts.stance, many);
    case "relation":
      return parts.deed;
    case "said":
      return "said";
    case "affiliation":
      return "of";
    case "source":
      return "in";
  }
}
