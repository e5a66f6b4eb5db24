/** What a scene can be asked, and what it is made with. */
import type { Box } from "./boxes.ts";
import type { CameraView } from "./camera.ts";
import type { Point } from "./curve.ts";
import type { SceneEvents } from "./events.ts";
import type { Insets } from "./fit.ts";
import type { Picture } from "./picture.ts";
import type { Tokens } from "./tokens.ts";

export interface SceneOptions {
  readonly theme: Tokens;
  readonly reducedMotion: boolean;
  /** CSS pixels at the host's borders that something else covers; `fit` and `center` keep clear of them. */
  readonly insets?: Insets;
}

export interface Scene {
  /**
   * Draws a picture. Nodes that were moved by hand stay, and the camera does while what is shown is in view (see `staysAfter`);
   * otherwise all of it is brought into view, as the first one is.
   */
  show(picture: Picture, options?: { readonly animate?: boolean }): void;
  /** Ids of nodes and edges; others are ignored. */
  select(ids: readonly string[]): void;
  hover(id: string | null): void;
  /** Where the keyboard stands, ringed by short arcs, and the line from there that it points at, with a ring at its other end. */
  walkAt(node: string | null, edge: string | null): void;
  /** Nodes and edges that stand out, with the ends of the edges, until null; all else steps back as beside a selection. */
  keep(ids: ReadonlySet<string> | null): void;
  setTheme(theme: Tokens): void;
  setReducedMotion(reduced: boolean): void;
  setInsets(insets: Insets): void;
  /** Brings the whole picture into view. */
  fit(): void;
  /** The view that there is, for `moveTo` on a stage of any size; null while the whole picture is in view. */
  camera(): CameraView | null;
  /** Goes to a view, or to the whole picture; it holds when the stage changes its size, until somebody moves the camera. Where nothing of the picture is, it goes to the whole. */
  moveTo(view: CameraView | null, options?: { readonly animate?: boolean }): void;
  /** 2 is twice as near. */
  zoom(by: number): void;
  center(ids: readonly string[]): void;
  /** Brings nodes and the ends of edges into sight with the least move. `covered`: what stands over the stage beside the insets. */
  reveal(ids: readonly string[], covered?: Partial<Insets>): void;
  /** Places of the nodes that were moved by hand, in the picture's pixels. */
  pinned(): Map<string, Point>;
  unpinAll(): void;
  setMode(mode: "pan" | "marquee"): void;
  /** Boxes of the names as drawn, in CSS pixels from the host's upper left corner; `led`: a leader leads there from the node. */
  labels(): ({ id: string; led: boolean } & Box)[];
  /** Stance marks as drawn, by their edge's id. */
  marks(): { id: string; x: number; y: number; r: number }[];
  pointOf(id: string): Point | null;
  /** The box around all that `png` would draw, in CSS pixels from the host's upper left corner; null while nothing is. */
  bounds(): Promise<Box | null>;
  /** What is in view. `theme` for other colours than on screen. */
  png(options: { readonly scale: number; readonly background?: string; readonly theme?: Tokens }): Promise<Blob>;
  /** Returns how to stop listening. */
  on<K extends keyof SceneEvents>(event: K, heard: (event: SceneEvents[K]) => void): () => void;
  destroy(): void;
}
