/** What is on the stage, with its caption below -> a PNG. */
import type { Scene } from "../../../scene/index.ts";
import type { OnStage } from "../../stage/on-stage.ts";
import type { Caption } from "./caption.ts";
import { type Box, framePicture } from "./frame-picture.ts";
import { type CaptionLayout, FACES, layOutCaption } from "./lay-out-caption.ts";
import { captionFont, paintCaption } from "./paint-caption.ts";
import { possibleScale, smallerScale } from "./picture-scale.ts";
import { type Themed, themed } from "./themed.ts";

export interface PictureWish {
  readonly theme: "light" | "dark";
  readonly scale: number;
  /** All that is on the stage, wherever the camera is. */
  readonly all: boolean;
}

export interface DrawnPicture {
  readonly blob: Blob;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Below the one that was wished for when that was more than this browser draws. */
  readonly scale: number;
}

/** A canvas that its browser has no room for stays blank or gives no file. */
class TooLarge extends Error {}

/** @throws Error when the browser cannot draw it at any scale. */
export async function drawPicture(stage: OnStage, caption: Caption, wish: PictureWish): Promise<DrawnPicture> {
  const look = themed(wish.theme);
  const size = framePicture(await seen(stage.scene, wish.all, () => stage.scene.bounds()), stage.open());
  const layout = await captionLayout(caption, size.width, look.family);
  let scale: number | null = possibleScale(size.width, size.height + layout.height, wish.scale);
  while (scale !== null) {
    try {
      return await drawAt(stage.scene, size, layout, look, { ...wish, scale });
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      scale = smallerScale(scale);
    }
  }
  throw new Error("expected this browser to draw a canvas of the stage's size, and it did not");
}

/** A picture's caption as it will be laid out, which says how tall the picture is. */
export async function captionLayout(caption: Caption, width: number, family: string): Promise<CaptionLayout> {
  // A canvas does not ask for a font by itself.
  await Promise.allSettled(FACES.map((face) => document.fonts.load(captionFont(face, family))));
  const context = contextOf(document.createElement("canvas"));
  return layOutCaption(caption, width, (text, face) => {
    context.font = captionFont(face, family);
    return context.measureText(text).width;
  });
}

async function drawAt(
  scene: Scene,
  stage: Box,
  layout: CaptionLayout,
  { tokens, ground, family }: Themed,
  { scale, all }: PictureWish,
): Promise<DrawnPicture> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(stage.width * scale);
  canvas.height = Math.round((stage.height + layout.height) * scale);
  const context = contextOf(canvas);
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const [, , , opacity] = context.getImageData(0, 0, 1, 1).data;
  if (opacity !== 255) throw new TooLarge();
  const options = { scale, theme: tokens, background: ground };
  const graph = await createImageBitmap(await seen(scene, all, () => scene.png(options)));
  context.drawImage(graph, -Math.round(stage.x * scale), -Math.round(stage.y * scale));
  graph.close();
  context.translate(0, Math.round(stage.height * scale));
  context.scale(scale, scale);
  context.fillStyle = ground;
  context.fillRect(0, 0, layout.width, layout.height);
  paintCaption(context, layout, tokens, ground, family);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new TooLarge();
  return { blob, width: canvas.width, height: canvas.height, scale };
}

/** Looks at the scene as it is, or with the camera on everything for as long as that takes. */
async function seen<T>(scene: Scene, all: boolean, look: () => Promise<T>): Promise<T> {
  const before = all ? scene.camera() : null;
  if (before !== null) scene.moveTo(null);
  try {
    return await look();
  } finally {
    if (before !== null) scene.moveTo(before);
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (!context) throw new TooLarge();
  return context;
}
