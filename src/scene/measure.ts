/** How wide names are in the page's own font; measured once each, and again when the font has arrived. */
import { contextOf } from "./layers.ts";
import { type Face, font } from "./text.ts";

export interface MeasureText {
  width(text: string, face: Face): number;
  name(text: string, issue: boolean): number;
  /** When the fonts are there; widths measured before are forgotten. */
  ready(): Promise<void>;
}

export function createMeasure(): MeasureText {
  const context = contextOf(document.createElement("canvas"));
  const known = new Map<string, number>();
  const width = (text: string, face: Face) => {
    const key = `${face} ${text}`;
    let found = known.get(key);
    if (found === undefined) {
      context.font = font(face);
      found = context.measureText(text).width;
      known.set(key, found);
    }
    return found;
  };
  let loading: Promise<void> | null = null;
  return {
    width,
    name: (text, issue) => width(text, issue ? "issue" : "name"),
    ready() {
      // A canvas does not ask for a font by itself: load what it draws with, then wait for all.
      loading ??= Promise.allSettled([document.fonts.load(font("name")), document.fonts.load(font("issue"))])
        .then(() => document.fonts.ready)
        .then(() => known.clear());
      return loading;
    },
  };
}
