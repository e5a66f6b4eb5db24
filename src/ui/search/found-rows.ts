/** An answer, or what was gone to before, -> the rows of the search box's list, group by group. */
import type { Hit, Named, SearchAnswer, SearchGroup } from "../../query/index.ts";
import type { Recent } from "../../state/index.ts";

export type FoundRow =
  | { readonly what: "hit"; readonly node: Named; readonly hit: Hit }
  | { readonly what: "recent"; readonly node: Named }
  /** All statements that hold the words. */
  | { readonly what: "all"; readonly text: string; readonly count: number };

export interface FoundGroup {
  readonly key: SearchGroup["kind"] | "recent";
  readonly name: string;
  /** How many there are, shown or not; null where that says nothing. */
  readonly total: number | null;
  readonly rows: readonly FoundRow[];
}

const NAMES: Readonly<Record<SearchGroup["kind"], string>> = {
  actor: "Actors",
  issue: "Issues",
  source: "Sources",
  statement: "Statements",
};

/** @param holding how many statements the text as a filter leaves: it forgives no errors, so that there may be fewer, or none. */
export function foundGroups(answer: SearchAnswer, text: string, holding: number): FoundGroup[] {
  const groups = answer.groups.map(
    ({ kind, total, hits }): FoundGroup => ({
      key: kind,
      name: NAMES[kind],
      total,
      rows: hits.map((hit) => ({ what: "hit", node: hit.node, hit })),
    }),
  );
  if (holding === 0) return groups;
  const all: FoundRow = { what: "all", text, count: holding };
  const last = groups.at(-1);
  if (last?.key !== "statement")
    return [...groups, { key: "statement", name: NAMES.statement, total: null, rows: [all] }];
  return [...groups.slice(0, -1), { ...last, rows: [...last.rows, all] }];
}

export function recentGroup(recents: readonly Recent[]): FoundGroup[] {
  const rows = recents.map((node): FoundRow => ({ what: "recent", node }));
  return rows.length === 0 ? [] : [{ key: "recent", name: "Recent", total: null, rows }];
}

/** "12 results: 3 actors, 1 source, 8 statements." */
export function foundWords({ groups }: SearchAnswer): string {
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const parts = groups.map((group) => `${group.total} ${group.total === 1 ? group.kind : `${group.kind}s`}`);
  return `${total} ${total === 1 ? "result" : "results"}: ${parts.join(", ")}.`;
}
