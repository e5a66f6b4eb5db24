/** Two canvases around sigma's lines: one under them, one over them for nodes, marks and names. Sharp at any pixel ratio. */
import type Sigma from "sigma";
import type { Context } from "./canvas.ts";

export interface Layers {
  readonly under: Context;
  readonly over: Context;
  /** Empties both, at the size and pixel ratio that hold now, ready to be painted in CSS pixels. */
  clear(): void;
}

export function createLayers(sigma: Sigma): Layers {
  const under = contextOf(sigma.createCanvas("under", { beforeLayer: "edges" }));
  const over = contextOf(sigma.createCanvas("over", { beforeLayer: "mouse" }));
  return {
    under,
    over,
    clear() {
      const { width, height } = sigma.getDimensions();
      const ratio = window.devicePixelRatio || 1;
      for (const context of [under, over]) {
        const { canvas } = context;
        const pixels = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
        if (canvas.width !== pixels.width || canvas.height !== pixels.height) Object.assign(canvas, pixels);
        canvas.style.width = `${width}px`;
        canvas.style.height = `${height}px`;
        context.setTransform(ratio, 0, 0, ratio, 0, 0);
        // In halves: Chromium 156 keeps the old pixels when a canvas is cleared as a whole and nothing is drawn on it after.
        context.clearRect(0, 0, width / 2, height);
        context.clearRect(width / 2, 0, width / 2 + 1, height);
      }
    },
  };
}

export function contextOf(canvas: HTMLCanvasElement): Context {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("expected a 2d context from the canvas, found none");
  return context;
}
