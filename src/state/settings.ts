import type { Recents } from "./recents.ts";

export type Theme = "system" | "light" | "dark";

/** Kept on this machine between visits; never in the address. */
export interface Settings {
  readonly theme: Theme;
  /** Panes that are folded away. */
  readonly folded: { readonly filters: boolean; readonly details: boolean };
  /** The last choice in the export dialog. */
  readonly exported: {
    readonly what: string;
    readonly format: string;
    readonly steps: 1 | 2 | 3;
    /** Of a picture: pixels for each of the screen's, the theme it is drawn in, and how much of the stage it shows. */
    readonly scale?: number;
    readonly theme?: string;
    readonly frame?: string;
  };
  /** The first visit is over: its tour, or the line in place of it, has been put away. */
  readonly greeted: boolean;
  /** Single letters work as shortcuts. */
  readonly shortcuts: boolean;
  /** Under whose name decisions are made; null while nobody has given one. */
  readonly coder: string | null;
  /** The name has been asked for; it is not asked for again. */
  readonly coderAsked: boolean;
  /** What was gone to by the search box. */
  readonly recents: Recents;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: "system",
  folded: { filters: false, details: false },
  exported: { what: "see", format: "quotes", steps: 1 },
  greeted: false,
  shortcuts: true,
  coder: null,
  coderAsked: false,
  recents: {},
};

/** What was kept, over the defaults; damaged settings give way to them. */
export function readSettings(kept: string | null): Settings {
  if (kept === null) return DEFAULT_SETTINGS;
  try {
    return { ...DEFAULT_SETTINGS, ...(JSON.parse(kept) as Partial<Settings>) };
  } catch {
    return DEFAULT_SETTINGS;
  }
}
