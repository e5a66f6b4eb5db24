/** What a walk says of where it stands and of the line that it points at. */
import type { Tie, TieId, TieNode } from "../../query/index.ts";
import { counted, KIND_NAMES } from "../words.ts";
import { tieWords } from "./to-picture.ts";
import { type Ground, stopsAt, type Walk } from "./walk.ts";

export const HINT =
  "Left and right arrows go through the neighbours, Enter goes there, Backspace comes back, Space opens the details, ? lists all keys";

/** "Karen Bass, person, 7 statements, 6 neighbours". */
export function whereWords(walk: Walk, ground: Ground): string {
  const node = nodeAt(walk, ground);
  if (!node) return "";
  const statements = node.kind === "statement" ? [] : [counted(node.statements, "statement")];
  return [...introduced(node), ...statements, neighbourWords(walk, ground)].join(", ");
}

/** "At Immigration raids, issue, 8 neighbours". */
export function arrivalWords(walk: Walk, ground: Ground): string {
  const node = nodeAt(walk, ground);
  return node ? `At ${[...introduced(node), neighbourWords(walk, ground)].join(", ")}` : "";
}

/** "Back at Karen Bass, person, 6 neighbours, pointing at 2 of 6". */
export function returnWords(walk: Walk, ground: Ground): string {
  const place = placeOf(walk, ground);
  return `Back ${arrivalWords(walk, ground).replace(/^A/, "a")}${place ? `, pointing at ${place}` : ""}`;
}

/**
 * "1 of 6: Karen Bass opposes Immigration raids, 3 statements".
 * @param brief Leaves out who speaks where that is who one stands at: the line before had the same beginning.
 */
export function pointedWords(walk: Walk, ground: Ground, brief = false): string {
  const place = placeOf(walk, ground);
  const line = lineWords(walk, ground, brief);
  return place && line ? `${place}: ${line}` : "";
}

/** "Karen Bass opposes Immigration raids, 3 statements", of the line that is pointed at; "" when none is. */
export function lineWords(walk: Walk, ground: Ground, brief = false): string {
  const stop = stopsAt(ground, walk.at).find(({ tie }) => tie.id === walk.line);
  const here = nodeAt(walk, ground);
  if (!stop || !here) return "";
  const { tie, to } = stop;
  if (here.kind === "statement" || to.kind === "statement") return statementLine(tie, here, to);
  const name = (id: string) => (id === here.id ? here.label : to.label);
  const words = tieWords(tie, name);
  return brief && tie.source === here.id ? words.slice(here.label.length + 1) : words;
}

/** What to do where no line is pointed at and so none can be gone over, opened or read. `then` does it when one is: "Enter goes there". */
export function noLineWords(walk: Walk, ground: Ground, then: string): string {
  if (stopsAt(ground, walk.at).length > 0)
    return `No line is pointed at. Left and right arrows go through the neighbours, then ${then}`;
  return `${nodeAt(walk, ground)?.label ?? "This"} has no lines here. R reads the summary, Home goes to the busiest node`;
}

/** The line that one came here by, "Came by: Karen Bass opposes Immigration raids, 3 statements"; null when there is none in the picture. */
export function cameBy({ trail }: Walk, ground: Ground): { readonly line: TieId; readonly words: string } | null {
  const last = trail.at(-1);
  const words = last ? lineWords({ ...last, trail: [] }, ground) : "";
  return last?.line && words !== "" ? { line: last.line, words: `Came by: ${words}` } : null;
}

/** Whether the line that is pointed at leads away from where one stands: what one stands at does or says something. */
export function leadsAway({ at, line }: Walk, { ties }: Ground): boolean {
  return ties.some(({ id, source }) => id === line && source === at);
}

export function nodeAt({ at }: Walk, { nodes }: Ground): TieNode | null {
  return nodes.find(({ id }) => id === at) ?? null;
}

function introduced({ label, kind }: TieNode): string[] {
  return [label, KIND_NAMES[kind].toLowerCase()];
}

/** "6 neighbours", and how many lines lead to them where some lie side by side. */
function neighbourWords({ at }: Walk, ground: Ground): string {
  const stops = stopsAt(ground, at);
  const neighbours = new Set(stops.map(({ to }) => to.id)).size;
  if (neighbours === 0) return "no neighbours";
  const words = counted(neighbours, "neighbour");
  return stops.length === neighbours ? words : `${words} over ${counted(stops.length, "line")}`;
}

function placeOf({ at, line }: Walk, ground: Ground): string | null {
  const stops = stopsAt(ground, at);
  const place = stops.findIndex(({ tie }) => tie.id === line);
  return place < 0 ? null : `${place + 1} of ${stops.length}`;
}

/** A statement is called by its gist, a sentence of its own: "Karen Bass said: …", "this opposes Immigration raids". */
function statementLine({ kind, source, label }: Tie, here: TieNode, to: TieNode): string {
  const away = source === here.id;
  if (kind === "said") return away ? `${here.label} said: ${to.label}` : `${to.label} said this`;
  const verb = kind === "source" ? "stands in" : label;
  if (away) return `this ${verb} ${to.kind === "statement" ? `the statement: ${to.label}` : to.label}`;
  return `${to.label} This ${verb} ${here.kind === "statement" ? "the statement here" : here.label}`;
}
