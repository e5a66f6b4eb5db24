/** Sigma with the layers around it, made again when the browser takes its WebGL context away and gives it back. */
import { type Heard, listen } from "./input.ts";
import { createLayers, type Layers } from "./layers.ts";
import { createRenderer, type Drawn, type Renderer } from "./renderer.ts";

export interface StageHooks {
  readonly heard: Heard;
  drawn(): Drawn;
  /** Sigma has drawn its lines. */
  rendered(): void;
  cameraMoved(): void;
  lost(): void;
  /** There is a new sigma, without a graph yet. */
  restored(): void;
}

export interface Stage {
  sigma(): Renderer;
  layers(): Layers;
  /** Whether nothing draws lines at the moment. */
  lineless(): boolean;
  destroy(): void;
}

/** Sigma's canvases that hold a WebGL context. */
const WEBGL = ["edges", "nodes", "hoverNodes"];

export function createStage(container: HTMLElement, hooks: StageHooks): Stage {
  let lineless = false;
  let sigma = createRenderer(container, hooks.drawn);
  let layers = createLayers(sigma);

  const onLost = (event: Event) => {
    // Else the browser never gives the context back.
    event.preventDefault();
    if (lineless) return;
    lineless = true;
    hooks.lost();
  };
  const onRestored = () => {
    if (!lineless) return;
    const state = sigma.getCamera().getState();
    const rectangle = sigma.getCustomBBox();
    detach();
    sigma = createRenderer(container, hooks.drawn);
    layers = createLayers(sigma);
    attach();
    sigma.setCustomBBox(rectangle);
    sigma.getCamera().setState(state);
    lineless = false;
    hooks.restored();
  };
  const canvases = () => WEBGL.flatMap((name) => sigma.getCanvases()[name] ?? []);
  const attach = () => {
    listen(sigma, hooks.heard);
    sigma.on("afterRender", hooks.rendered);
    sigma.getCamera().on("updated", hooks.cameraMoved);
    for (const canvas of canvases()) {
      canvas.addEventListener("webglcontextlost", onLost);
      canvas.addEventListener("webglcontextrestored", onRestored);
    }
  };
  const detach = () => {
    for (const canvas of canvases()) {
      canvas.removeEventListener("webglcontextlost", onLost);
      canvas.removeEventListener("webglcontextrestored", onRestored);
    }
    sigma.kill();
  };
  attach();
  return { sigma: () => sigma, layers: () => layers, lineless: () => lineless, destroy: detach };
}
