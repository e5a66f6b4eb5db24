import { nodeRadii } from "../../graph/measure.ts";
import type { StanceValue } from "../../model/index.ts";
import type { Tie, TieNode, Ties } from "../../query/index.ts";
import type { Picture } from "../../scene/picture.ts";
import { DEFAULT_LOOK, type Look } from "../../state/index.ts";
import { counted } from "../words.ts";

const STANCES: readonly StanceValue[] = ["support", "oppose", "mixed", "neutral"];

/** Which names come first where there is not room for all: issues and busy actors before outlets, sources and statements. */
function priorityOf({ kind, statements, about }: TieNode): number {
  const busy = statements + about / 2;
  switch (kind) {
    case "statement":
      return Number.NaN;
    case "source":
      return busy / 1000;
    case "outlet":
      return 1 + busy / 1000;
    case "issue":
      return 100 + busy;
    default:
      return 10 + busy;
  }
}

/** Ties with positions, as the scene takes them. Nodes without a position stand beside those that they are tied to. */
export function toPicture(
  { nodes, ties }: Ties,
  xy: ReadonlyMap<string, readonly [number, number]>,
  look: Look = DEFAULT_LOOK,
): Picture {
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const at = (id: string) => index.get(id) ?? -1;
  const drawn = ties.filter(({ source, target }) => index.has(source) && index.has(target));
  const places = nodes.map(({ id }) => xy.get(id) ?? beside(id, drawn, xy));
  const mix = new Float64Array(nodes.length * STANCES.length);
  nodes.forEach((node, i) => {
    const sum = STANCES.reduce((total, stance) => total + node.mix[stance], 0);
    STANCES.forEach((stance, s) => {
      mix[i * STANCES.length + s] = sum === 0 || node.kind === "issue" ? 0 : node.mix[stance] / sum;
    });
  });
  return {
    ids: nodes.map(({ id }) => id),
    x: Float64Array.from(places, ([x]) => x),
    y: Float64Array.from(places, ([, y]) => y),
    kind: nodes.map(({ kind }) => kind),
    size: Float64Array.from(nodeRadii({ nodes, ties: drawn }, look.size)),
    fill: look.fill,
    labels: look.labels,
    mix,
    reported: nodes.map(({ form }) => form === "indirect"),
    priority: Float64Array.from(nodes, priorityOf),
    label: (i) => nodes[i]?.label ?? "",
    short: (i) => nodes[i]?.short ?? nodes[i]?.label ?? "",
    edgeIds: drawn.map(({ id }) => id),
    source: Int32Array.from(drawn, ({ source }) => at(source)),
    target: Int32Array.from(drawn, ({ target }) => at(target)),
    edgeKind: drawn.map(({ kind }) => kind),
    stance: drawn.map(({ stance }) => stance),
    weight: Float64Array.from(drawn, ({ weight }) => weight),
    edgeReported: drawn.map(({ reported }) => reported),
    edgeLabel: (j) => {
      const tie = drawn[j];
      return tie ? tieWords(tie, (id) => nodes[at(id)]?.label ?? id) : "";
    },
  };
}

/** "Karen Bass opposes Immigration raids, 4 statements". */
export function tieWords({ source, target, label, kind, weight }: Tie, name: (id: string) => string): string {
  const words = `${name(source)} ${label} ${name(target)}`;
  return kind === "stance" ? `${words}, ${counted(weight, "statement")}` : words;
}

const APART = 30;

/** A node that the whole picture did not have: in the middle of its neighbours, a little aside by its id. */
function beside(
  id: string,
  ties: readonly Tie[],
  xy: ReadonlyMap<string, readonly [number, number]>,
): [number, number] {
  const neighbours = ties.flatMap(({ source, target }) => {
    const other = source === id ? target : target === id ? source : null;
    const place = other === null ? undefined : xy.get(other);
    return place ? [place] : [];
  });
  const count = Math.max(neighbours.length, 1);
  const mean = (axis: 0 | 1) => neighbours.reduce((sum, place) => sum + place[axis], 0) / count;
  const turn = [...id].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 360, 7);
  const angle = (turn * Math.PI) / 180;
  return [mean(0) + APART * Math.cos(angle), mean(1) + APART * Math.sin(angle)];
}
