/** What the export dialog asks the reader, and what it asks the record. */
import { EXPORT_FORMATS, type ExportFormat, type PartRequest } from "../../io/export-part.ts";
import type { Filter, Part } from "../../query/index.ts";
import type { Connection, Settings, ViewState } from "../../state/index.ts";
import { seenPart } from "../seen-part.ts";
import type { OnStage } from "../stage/on-stage.ts";
import { SCALES, type Scale } from "./picture/picture-scale.ts";

export const WHATS = ["see", "selection", "around", "everything"] as const;
export type What = (typeof WHATS)[number];
export type Format = ExportFormat | "png";
const FORMATS: readonly Format[] = [...EXPORT_FORMATS, "png"];

export const THEMES = ["light", "dark", "screen"] as const;
export const FRAMES = ["view", "all"] as const;

export interface Choice {
  readonly what: What;
  readonly format: Format;
  readonly steps: 1 | 2 | 3;
  /** Of a picture: pixels for each of the screen's. */
  readonly scale: Scale;
  readonly theme: (typeof THEMES)[number];
  /** What is in view, or all that is on the stage. */
  readonly frame: (typeof FRAMES)[number];
}

/** A choice that was kept, as far as it is one, there is a selection for it, and the graph is on screen for a picture of it. */
export function usableChoice(
  { what, format, steps, scale, theme, frame }: Settings["exported"],
  { selected }: Pick<ViewState, "selected">,
  drawn: boolean,
): Choice {
  const known = WHATS.find((one) => one === what) ?? "see";
  const needsSelection = known === "selection" || known === "around";
  return {
    what: needsSelection && selected.length === 0 ? "see" : known,
    format: FORMATS.find((one) => one === format && (one !== "png" || drawn)) ?? "quotes",
    steps: steps === 2 || steps === 3 ? steps : 1,
    scale: SCALES.find((one) => one === scale) ?? 2,
    theme: THEMES.find((one) => one === theme) ?? "light",
    frame: FRAMES.find((one) => one === frame) ?? "view",
  };
}

type Staged = Pick<OnStage, "ways" | "picture">;

/** The table shows what the actors view folds. */
export function partRequest(
  { what, steps }: Pick<Choice, "what" | "steps">,
  state: ViewState,
  stage: Staged | null,
): PartRequest {
  const { filter, show, selected, view, connect } = state;
  if (what === "see" && connect && stage?.ways) return waysOf(connect, stage, filter);
  const fold = view === "statements" ? "statements" : "actors";
  return { part: what === "see" ? seenPart(state) : partOf(what, steps, selected), filter, fold, show };
}

/** Ways are drawn over their own kinds of ties, whatever else is drawn at other times. */
export function waysOf({ over }: Connection, { picture }: Staged, filter: Filter): PartRequest {
  const show = {
    sources: over.includes("source"),
    relations: over.includes("relation"),
    affiliations: over.includes("affiliation"),
    isolates: false,
  };
  return { part: { what: "ties", ids: picture.edgeIds }, filter, fold: "actors", show };
}

function partOf(what: Exclude<What, "see">, steps: 1 | 2 | 3, ids: readonly string[]): Part {
  if (what === "selection") return { what, ids };
  if (what === "around") return { what, ids, steps, way: "both", expanded: [] };
  return { what };
}
