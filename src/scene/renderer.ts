/** Sigma as this scene uses it: lines by WebGL, the camera and the pointer; nodes only as places that lines run between. */
import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { EdgeRectangleProgram } from "sigma/rendering";
import { FARTHEST, NEAREST } from "./camera.ts";
import { type Frame, lineWidth, type Positions, tipGap } from "./frame.ts";
import { arrowOf, DEED_ARROW, depthOf, lineColour, STANCE_ARROW } from "./paint-edges.ts";
import type { Picture } from "./picture.ts";
import type { Tokens } from "./tokens.ts";

/** What sigma asks for each time it draws. */
export interface Drawn {
  readonly frame: Frame;
  readonly bends: Float64Array;
  readonly tokens: Tokens;
  /** Node and line sizes are multiplied with this while the whole picture is in view. */
  readonly size: number;
  readonly index: ReadonlyMap<string, number>;
  readonly edgeIndex: ReadonlyMap<string, number>;
}

const NOTHING = "rgba(0,0,0,0)";

/** Sigma that may be given another graph without drawing it at once, before it is known how it will be looked at. */
export class Renderer extends Sigma {
  private held = false;

  take(graph: MultiDirectedGraph): void {
    this.held = true;
    this.setGraph(graph);
    this.held = false;
  }

  override refresh(options?: Parameters<Sigma["refresh"]>[0]): this {
    return this.held ? this : super.refresh(options);
  }
}

/** A renderer in a container. */
export function createRenderer(container: HTMLElement, drawn: () => Drawn): Renderer {
  return new Renderer(new MultiDirectedGraph(), container, {
    allowInvalidContainer: true,
    renderLabels: false,
    renderEdgeLabels: false,
    zIndex: true,
    stagePadding: 0,
    minEdgeThickness: 0.8,
    minCameraRatio: NEAREST,
    maxCameraRatio: FARTHEST,
    enableCameraRotation: false,
    zoomToSizeRatioFunction: Math.sqrt,
    defaultDrawNodeHover: () => {},
    // Programs draw in this order: structure lies under stances.
    edgeProgramClasses: {
      straight: EdgeRectangleProgram,
      bent: createEdgeCurveProgram(),
      deed: createEdgeCurveProgram({ arrowHead: arrowHead(DEED_ARROW) }),
      stance: createEdgeCurveProgram({ arrowHead: arrowHead(STANCE_ARROW) }),
    },
    nodeReducer: (id, data) => ({ ...data, ...nodeLook(id, drawn()) }),
    edgeReducer: (id) => edgeLook(id, drawn()),
  });
}

function arrowHead({ length, wideness }: typeof STANCE_ARROW) {
  return { extremity: "target" as const, lengthToThicknessRatio: length, widenessToThicknessRatio: wideness };
}

/** A node's size is where the lines toward it end; it is painted elsewhere. */
function nodeLook(id: string, drawn: Drawn) {
  const i = drawn.index.get(id);
  if (i === undefined) return { size: 1, color: NOTHING };
  const { picture, nodes } = drawn.frame;
  const size = ((picture.size[i] ?? 0) + tipGap(nodes[i]?.selected ?? false)) * drawn.size;
  return { size, color: NOTHING };
}

function edgeLook(id: string, drawn: Drawn) {
  const j = drawn.edgeIndex.get(id);
  const look = j === undefined ? undefined : drawn.frame.edges[j];
  if (j === undefined || !look) return { hidden: true };
  const { picture } = drawn.frame;
  const bend = drawn.bends[j] ?? 0;
  const arrow = arrowOf(picture, j);
  return {
    type: arrow === STANCE_ARROW ? "stance" : arrow ? "deed" : bend === 0 ? "straight" : "bent",
    size: lineWidth(picture, j, look.hovered) * drawn.size + feather(),
    color: lineColour(picture, j, look, drawn.tokens),
    curvature: bend,
    zIndex: depthOf(picture, j, look),
  };
}

/** The programs fade a line's border inward over one device pixel: what that takes from its width. */
function feather(): number {
  return 1 / (window.devicePixelRatio || 1);
}

/** A picture as the graph that sigma draws lines from. */
export function graphOf(picture: Picture, { x, y }: Positions): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  picture.ids.forEach((id, i) => {
    graph.addNode(id, { x: x[i] ?? 0, y: y[i] ?? 0 });
  });
  picture.edgeIds.forEach((id, j) => {
    graph.addEdgeWithKey(id, picture.ids[picture.source[j] ?? 0], picture.ids[picture.target[j] ?? 0]);
  });
  return graph;
}

/** Moves the graph's nodes without drawing yet. */
export function moveNodes(sigma: Sigma, { ids }: Picture, { x, y }: Positions): void {
  const graph = sigma.getGraph();
  ids.forEach((id, i) => {
    // The attributes object itself: no event for each node, one refresh follows.
    Object.assign(graph.getNodeAttributes(id), { x: x[i] ?? 0, y: y[i] ?? 0 });
  });
}

/** Thrown when the browser has no WebGL to give. */
export class NoWebGl extends Error {
  override readonly name = "NoWebGl";
  constructor() {
    super("expected a WebGL context from the browser, found none");
  }
}

/** @throws NoWebGl */
export function assertWebGl(): void {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  if (!context) throw new NoWebGl();
  // Browsers keep only some contexts alive: this one was a question.
  context.getExtension("WEBGL_lose_context")?.loseContext();
}
