/** The colours of a theme, whichever the page is in. */
import { readTokens, type Tokens } from "../../../scene/index.ts";

export interface Themed {
  readonly tokens: Tokens;
  /** What a picture lies on. */
  readonly ground: string;
  /** The interface's fonts, as CSS names them. */
  readonly family: string;
}

export function themed(theme: "light" | "dark"): Themed {
  const probe = document.createElement("div");
  probe.dataset.theme = theme;
  probe.hidden = true;
  document.body.append(probe);
  try {
    const style = getComputedStyle(probe);
    const ground = style.getPropertyValue("--surface").trim();
    return { tokens: readTokens(probe), ground, family: style.getPropertyValue("--ui").trim() };
  } finally {
    probe.remove();
  }
}
