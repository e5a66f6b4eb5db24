/**
 * Where a text stops being JSON, and what should stand there instead. Engines word and place their own messages differently
 * or not at all, so this reads the text once more, and only after `JSON.parse` has refused it.
 */
export interface JsonFault {
  /** Counted from 1; columns in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly expected: string;
  readonly found: string;
}

/** Null when the text is JSON. */
export function jsonFault(text: string): JsonFault | null {
  const fault = firstFault(text);
  if (fault === null) return null;
  const before = text.slice(0, fault.at).split(/\r\n|\r|\n/);
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    expected: fault.expected,
    found: foundAt(text, fault.at),
  };
}

interface Fault {
  readonly at: number;
  readonly expected: string;
}
type Step = { readonly next: number } | Fault;
type State = "value" | "first item" | "first key" | "key" | "colon" | "after";

const WANTED: Readonly<Record<Exclude<State, "after">, string>> = {
  value: "a value",
  "first item": "a value or “]”",
  "first key": "a key in double quotation marks or “}”",
  key: "a key in double quotation marks",
  colon: "“:”",
};

/** A loop with a stack of its own: hostile nesting must not exhaust the engine's. */
function firstFault(text: string): Fault | null {
  const open: ("[" | "{")[] = [];
  let state: State = "value";
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const char = text.charAt(at);
    const inside = open.at(-1);
    let step: Step = { next: at + 1 };
    if (state === "after") {
      if (inside === undefined) return { at, expected: "the end of the file" };
      const close = inside === "[" ? "]" : "}";
      if (char === close) open.pop();
      else if (char === ",") state = inside === "[" ? "value" : "key";
      else return { at, expected: `“,” or “${close}”` };
    } else if (state === "colon") {
      if (char !== ":") return { at, expected: WANTED.colon };
      state = "value";
    } else if ((state === "first item" && char === "]") || (state === "first key" && char === "}")) {
      open.pop();
      state = "after";
    } else if (state === "first key" || state === "key") {
      if (char !== '"') return { at, expected: WANTED[state] };
      step = skipString(text, at);
      state = "colon";
    } else if (char === "[" || char === "{") {
      open.push(char);
      state = char === "[" ? "first item" : "first key";
    } else {
      step = char === '"' ? skipString(text, at) : skipWord(text, at, WANTED[state]);
      state = "after";
    }
    if ("at" in step) return step;
    at = skipSpace(text, step.next);
  }
  if (state !== "after") return { at, expected: WANTED[state] };
  const inside = open.at(-1);
  return inside === undefined ? null : { at, expected: `“,” or “${inside === "[" ? "]" : "}"}”` };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (" \t\n\r".includes(text.charAt(at)) && at < text.length) at += 1;
  return at;
}

function skipString(text: string, from: number): Step {
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') return { next: at + 1 };
    if (char < " ")
      return { at, expected: "the rest of the text in quotation marks (a line break in it is written \\n)" };
    if (char !== "\\") continue;
    const escaped = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6));
    if (escaped === null) return { at, expected: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four hex digits' };
    at += escaped[0].length;
  }
  return { at: text.length, expected: "a closing double quotation mark" };
}

const WORD = /true(?![a-z])|false(?![a-z])|null(?![a-z])|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function skipWord(text: string, from: number, expected: string): Step {
  WORD.lastIndex = from;
  const word = WORD.exec(text);
  return word === null ? { at: from, expected } : { next: from + word[0].length };
}

function foundAt(text: string, at: number): string {
  const point = text.codePointAt(at);
  if (point === undefined) return "the end of the file";
  if (point === 10 || point === 13) return "the end of the line";
  const printable = point > 32 && /[^\p{C}\p{Z}]/u.test(String.fromCodePoint(point));
  return printable
    ? `“${String.fromCodePoint(point)}”`
    : `the character U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}
