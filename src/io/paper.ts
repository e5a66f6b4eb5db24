/** The light theme's colours and the fonts, for files that carry their own; a test holds the colours to the theme. */
import type { StanceValue } from "../model/index.ts";

export const PAPER = {
  surface: "#ffffff",
  ink: "#1b1a17",
  "ink-2": "#514e48",
  line: "#e2ded6",
  struct: "#928d82",
  "badge-glyph": "#ffffff",
  support: "#1f7ad8",
  oppose: "#bc5410",
  mixed: "#5e2c73",
  neutral: "#77777b",
} as const;

/** What a reader's machine may lack gives way to what it has. */
export const FONTS = {
  ui: "Inter, 'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  quote: "'Source Serif 4', 'Source Serif 4 Variable', Charter, 'Iowan Old Style', Georgia, serif",
} as const;

/** Outlines and signs of the stances, in a box of 16 around the origin, as the graph draws them. */
export interface StanceDrawing {
  outline(stance: StanceValue, inset?: number): string;
  readonly signs: Readonly<Record<StanceValue, string>>;
  readonly signWidth: Readonly<Record<StanceValue, number>>;
  /** Of the outline of what is reported. */
  readonly hollowWidth: number;
}
