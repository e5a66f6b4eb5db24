/** A filter's `without` -> whether a thing of the record is left out. */
import type { Id } from "../model/index.ts";
import type { Filter } from "./filter.ts";
import type { RecordIndex } from "./record-index.ts";

/** While repeats count once, leaving out a statement leaves out its words: else the next repeat would stand in for it. */
export function leftOut(
  { statements }: RecordIndex,
  { without, appearances }: Pick<Filter, "without" | "appearances">,
): (id: Id) => boolean {
  const out = new Set(without);
  if (out.size === 0) return () => false;
  if (appearances) return (id) => out.has(id);
  const roots = new Set([...out].flatMap((id) => statements.get(id)?.root ?? []));
  return (id) => {
    const root = statements.get(id)?.root;
    return out.has(id) || (root !== undefined && roots.has(root));
  };
}
