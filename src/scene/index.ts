export type { CameraView } from "./camera.ts";
export type { Scene, SceneOptions } from "./door.ts";
export type { SceneEvents } from "./events.ts";
export type { Insets } from "./fit.ts";
export type { Picture, Shape } from "./picture.ts";
export { NoWebGl } from "./renderer.ts";
export { createScene } from "./scene.ts";
export {
  bubble,
  circle,
  HOLLOW_WIDTH,
  hexagon,
  ICONS,
  onCorner,
  page,
  rounded,
  SIGN_WIDTH,
  SIGNS,
  stanceOutline,
  TAIL,
} from "./shapes.ts";
export { readTokens, TOKEN_NAMES, type TokenName, type Tokens } from "./tokens.ts";
