/**
 * How much room a node and its name take, without a canvas: the same figures in a worker, on the command line and on the page.
 * Advance widths of Inter in hundredths of an em, from space to tilde, at the two weights that labels are set in.
 */
import type { TieNode, Ties } from "../query/answer-graph.ts";
import type { LayoutInput, Stage } from "./layout-input.ts";

const MEDIUM = [
  27, 30, 49, 64, 65, 99, 65, 31, 37, 37, 52, 67, 30, 46, 30, 37, 65, 42, 62, 63, 66, 60, 63, 57, 63, 63, 30, 32, 67,
  67, 67, 53, 98, 71, 66, 73, 72, 60, 59, 75, 74, 27, 58, 69, 57, 91, 76, 77, 64, 77, 65, 65, 65, 74, 71, 100, 70, 70,
  64, 37, 37, 37, 48, 46, 34, 57, 62, 58, 62, 59, 38, 62, 60, 25, 25, 56, 25, 89, 60, 60, 62, 62, 39, 54, 34, 60, 57,
  83, 56, 58, 56, 44, 35, 44, 67,
];
const BOLD = [
  24, 33, 54, 65, 65, 101, 67, 33, 38, 38, 55, 68, 33, 47, 33, 38, 67, 43, 63, 64, 67, 62, 64, 58, 65, 64, 33, 34, 68,
  68, 68, 55, 101, 74, 66, 74, 72, 61, 59, 75, 75, 28, 58, 71, 57, 93, 76, 77, 65, 77, 65, 65, 66, 73, 74, 103, 73, 72,
  66, 38, 38, 38, 48, 47, 36, 58, 63, 59, 63, 59, 39, 63, 62, 27, 27, 57, 27, 91, 62, 61, 63, 63, 40, 55, 36, 62, 59,
  84, 57, 60, 57, 46, 37, 46, 68,
];
const PUNCTUATION: Readonly<Record<string, number>> = {
  "’": 30,
  "‘": 30,
  "“": 50,
  "”": 50,
  "–": 50,
  "—": 100,
  "…": 95,
};
/** A Latin letter that the tables lack, and one of the wide scripts. */
const LETTER = 63;
const WIDE = 100;
const FIRST_WIDE = 0x1100;

export interface Font {
  /** In pixels. */
  readonly size: number;
  readonly weight: 500 | 650;
}
const NAME: Font = { size: 12, weight: 500 };
const ISSUE_NAME: Font = { size: 12.5, weight: 650 };
/** Line height of a label in pixels. */
const LINE = 16;
/** Longer names are cut, or give way to the short name. In characters. */
const LABEL_MAX = 26;

/** The width in pixels that a text takes in Inter, within about 2 % for Latin text. */
export function textWidth(text: string, { size, weight }: Font): number {
  const widths = weight === 650 ? BOLD : MEDIUM;
  let hundredths = 0;
  for (const character of text.normalize("NFD")) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x300 && code < 0x370) continue;
    hundredths += widths[code - 32] ?? PUNCTUATION[character] ?? (code < FIRST_WIDE ? LETTER : WIDE);
  }
  return (hundredths * size) / 100;
}

/** What is drawn beside a node: its name; its short name when that is too long; else as many whole words as fit, and "…". */
export function drawnLabel(label: string, short: string | null): string {
  if (label.length <= LABEL_MAX) return label;
  if (short !== null && short.length <= LABEL_MAX) return short;
  const cut = label.slice(0, LABEL_MAX);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > LABEL_MAX / 3 ? space : LABEL_MAX - 1).replace(/[\s,;:–-]+$/u, "")}…`;
}

/** What a node is made larger by: statements made, statements about, ties; or nothing. */
export type SizeBy = "made" | "about" | "ties" | "none";

/** Radii where nothing makes a node larger. */
const PLAIN_ACTOR = 16;
const PLAIN_ISSUE = 12;

/**
 * A node's radius in pixels on a stage that fits. An issue is made larger by the stances toward it, unless ties or nothing count.
 * @param ties How many lines touch it.
 */
export function nodeRadius({ kind, statements, about, mix }: TieNode, by: SizeBy = "made", ties = 0): number {
  if (kind === "statement") return 8;
  if (kind === "source") return 10;
  if (kind === "issue") {
    if (by === "none") return PLAIN_ISSUE;
    const stances = mix.support + mix.oppose + mix.mixed + mix.neutral;
    return Math.min(18, 8 + 1.2 * Math.sqrt(by === "ties" ? ties : stances));
  }
  if (by === "none") return PLAIN_ACTOR;
  return Math.min(28, 12 + 3.1 * Math.sqrt({ made: statements, about, ties }[by]));
}

/** The radius of each node of a picture, in its order. */
export function nodeRadii({ nodes, ties }: Pick<Ties, "nodes" | "ties">, by: SizeBy = "made"): number[] {
  const touching = new Map<string, number>();
  for (const { source, target } of ties) {
    for (const id of new Set([source, target])) touching.set(id, (touching.get(id) ?? 0) + 1);
  }
  return nodes.map((node) => nodeRadius(node, by, touching.get(node.id)));
}

/** Ties as a graph to arrange, with the room that each node takes. Statements are drawn without a name. */
export function layoutInput(ties: Ties, stage?: Stage, by: SizeBy = "made"): LayoutInput {
  const place = new Map(ties.nodes.map(({ id }, index) => [id, index]));
  const end = (id: string) => {
    const index = place.get(id);
    if (index === undefined) throw new Error(`expected a node "${id}" among the ties' nodes, found none`);
    return index;
  };
  const labels = ties.nodes.map((node) => (node.kind === "statement" ? "" : drawnLabel(node.label, node.short)));
  return {
    ids: ties.nodes.map(({ id }) => id),
    radius: nodeRadii(ties, by),
    labelWidth: labels.map((label, i) => textWidth(label, ties.nodes[i]?.kind === "issue" ? ISSUE_NAME : NAME)),
    labelHeight: labels.map((label) => (label === "" ? 0 : LINE)),
    source: ties.ties.map((tie) => end(tie.source)),
    target: ties.ties.map((tie) => end(tie.target)),
    weight: ties.ties.map(({ weight }) => weight),
    ...(stage && { stage }),
  };
}
