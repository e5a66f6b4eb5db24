/**
 * Keys of the walk -> what they do.
 *
 * Looked up so that none is taken from somebody: browsers keep their own with Ctrl, Cmd or Alt, which all pass but Ctrl+Space
 * (a browser has no use for it; where a system does, it never arrives here, and a press with Ctrl does the same). Screen
 * readers hand every plain key on to an element of the role "application", letters of their quick keys too; their own
 * commands hold Insert, Caps Lock or Ctrl+Option, and plain Ctrl, which only makes them silent. Tab and Shift+Tab leave the
 * graph as everywhere. Letters work only while the graph has the focus, so dictation elsewhere cannot set them off.
 */

export type Command =
  | "next"
  | "previous"
  | "go"
  | "back"
  | "select"
  | "add"
  | "open line"
  | "read summary"
  | "read line"
  | "details"
  | "busiest"
  | "forget line";

export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const PLAIN: Readonly<Record<string, Command>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  Enter: "go",
  Backspace: "back",
  " ": "select",
  Home: "busiest",
  Escape: "forget line",
  r: "read summary",
  l: "read line",
  d: "details",
};

export function commandOf({ key, shiftKey, ctrlKey, altKey, metaKey }: Pressed): Command | null {
  if (altKey || metaKey) return null;
  if (ctrlKey) return key === " " && !shiftKey ? "add" : null;
  if (shiftKey) return key === " " || key === "Enter" ? "open line" : null;
  return PLAIN[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
