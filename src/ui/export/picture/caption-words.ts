/** A picture in words: what stands out in it, and what it shows to who does not see it. */
import { parseTieId } from "../../../query/index.ts";
import type { Picture } from "../../../scene/index.ts";
import type { OnStage } from "../../stage/on-stage.ts";
import { areMany } from "../../use-verb.ts";
import type { NamedThing } from "../../use-workbench.ts";
import { counted, listed, stanceVerb } from "../../words.ts";
import type { Caption } from "./caption.ts";

/** Things that are named; of more than these the number is given. */
const NAMED = 3;

/**
 * "Standing out, with all ties: Karen Bass and Gavin Newsom.", "Standing out: what is within 2 steps of Karen Bass."; null
 * when nothing steps back, as where only the neighbourhood of what was chosen is drawn.
 */
export function standingOut(
  selected: readonly string[],
  near: OnStage["near"],
  names: ReadonlyMap<string, NamedThing>,
): string | null {
  const alone = near?.rest === "hide" && near.reach.steps === 1 && selected.length === 1;
  if (alone && near.reach.ids[0] === selected[0]) return null;
  if (selected.length > NAMED) return `Standing out, with all ties: ${selected.length} things that were chosen.`;
  if (selected.length > 0) return `Standing out, with all ties: ${listed(selected.map((id) => nameOf(id, names)))}.`;
  if (near?.rest !== "dim") return null;
  const { ids, steps } = near.reach;
  return `Standing out: what is within ${counted(steps, "step")} of ${listed(ids.map((id) => nameOf(id, names)))}.`;
}

function nameOf(id: string, names: ReadonlyMap<string, NamedThing>): string {
  const end = (one: string) => names.get(one)?.label ?? "a statement";
  const tie = parseTieId(id);
  if (!tie) return end(id);
  const verb = tie.kind === "stance" ? stanceVerb(tie.stance, areMany(names, [tie.source])) : "–";
  return `${end(tie.source)} ${verb} ${end(tie.target)}`;
}

/** The alternative text of a picture. */
export function captionWords(
  { legend, look, title, partOf, sentence, standing, count, sources, origin }: Caption,
  { ids, edgeIds }: Pick<Picture, "ids" | "edgeIds">,
): string {
  const entries = legend.flatMap((group) => group.map(({ words }) => words)).join(", ");
  return [
    `The graph with ${counted(ids.length, "node")} and ${counted(edgeIds.length, "line")}. Below it: ${entries}.`,
    look,
    `${title}.`,
    partOf,
    `${sentence}; ${count}.`,
    standing,
    `${counted(sources.length, "source")}.`,
    `${origin}.`,
  ]
    .filter((part) => part !== null)
    .join(" ");
}
