/** The colours that a scene is drawn in, by the names that they have as CSS custom properties. */
import type { StanceValue } from "../model/index.ts";

const PLAIN = [
  "canvas",
  "ink",
  "ink-2",
  "ink-3",
  "line",
  "struct",
  "dim",
  "node-fill",
  "node-line",
  "badge-glyph",
  "support",
  "oppose",
  "mixed",
  "neutral",
  "support-text",
  "oppose-text",
  "mixed-text",
  "neutral-text",
  "support-dim",
  "oppose-dim",
  "mixed-dim",
  "neutral-dim",
] as const;

export type TokenName = (typeof PLAIN)[number];
/** CSS colours. */
export type Tokens = Readonly<Record<TokenName, string>>;
export const TOKEN_NAMES: readonly TokenName[] = PLAIN;

/** Reads each `--<name>` as it holds on an element. */
export function readTokens(element: Element): Tokens {
  const style = getComputedStyle(element);
  const tokens: Partial<Record<TokenName, string>> = {};
  for (const name of PLAIN) tokens[name] = style.getPropertyValue(`--${name}`).trim() || "#808080";
  return tokens as Tokens;
}

/** The colour of a stance: a mark, words, or a line that has stepped back. */
export function stanceColour(tokens: Tokens, stance: StanceValue, look: "mark" | "text" | "dim" = "mark"): string {
  const name: TokenName = look === "mark" ? stance : `${stance}-${look}`;
  return tokens[name];
}
