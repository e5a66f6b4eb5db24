import { TOKEN_NAMES, type Tokens } from "../../scene/index.ts";

/** The theme's colours as the stylesheet has them, for the canvas. */
export function readTokens(): Tokens {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(TOKEN_NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Tokens;
}
