import { type Problem, problem } from "../model/index.ts";

/** In UTF-16 code units; some 10 times a record of 100,000 statements would still fit a tab's memory, more would not. */
export const TEXT_MAX = 200_000_000;
/** Parts of parts nest one level each; nothing else in a record goes deeper than ten. */
export const DEPTH_MAX = 100;
/** Items of a list inside an item, such as the quotes of one statement. The record's own lists are bounded by the text. */
export const INNER_LIST_MAX = 200_000;

/**
 * What would make a parsed file dangerous to go on with: nesting that exhausts a stack, lists whose every item might be
 * a problem of its own, keys that name an object's prototype, numbers too large to be written back. The first one
 * found, or null. Walks with a stack of its own.
 */
export function fileBounds(file: unknown): Problem | null {
  const rest: { readonly value: unknown; readonly path: Path | null }[] = [{ value: file, path: null }];
  for (let entry = rest.pop(); entry !== undefined; entry = rest.pop()) {
    const { value, path } = entry;
    if (typeof value === "number" && !Number.isFinite(value)) return problem("number-too-large", pathText(path), {});
    if (typeof value !== "object" || value === null) continue;
    const depth = (path?.depth ?? 0) + 1;
    if (depth > DEPTH_MAX) return problem("too-deep", "", { limit: DEPTH_MAX });
    if (Array.isArray(value)) {
      if (depth > 2 && value.length > INNER_LIST_MAX) {
        return problem("too-many-items", pathText(path), { items: value.length, limit: INNER_LIST_MAX });
      }
      value.forEach((item, key) => {
        if (needsLook(item)) rest.push({ value: item, path: { key, parent: path, depth } });
      });
    } else {
      for (const key of Object.keys(value)) {
        if (key === "__proto__") return problem("prototype-key", pathText(path), { key });
        const item = (value as Readonly<Record<string, unknown>>)[key];
        if (needsLook(item)) rest.push({ value: item, path: { key, parent: path, depth } });
      }
    }
  }
  return null;
}

/** A place in a file, innermost key first. */
interface Path {
  readonly key: string | number;
  readonly parent: Path | null;
  readonly depth: number;
}

function needsLook(value: unknown): boolean {
  return typeof value === "object" ? value !== null : typeof value === "number";
}

function pathText(path: Path | null): string {
  const keys: (string | number)[] = [];
  for (let at = path; at !== null; at = at.parent) keys.unshift(at.key);
  return whereText(keys);
}

/** `["statements", 12, "gist"]` -> `statements[12].gist`, as problems write it. */
export function whereText(keys: readonly PropertyKey[]): string {
  return keys
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}
