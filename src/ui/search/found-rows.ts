/** An answer, or what was gone to before, -> the rows of the search box's list, group by group. */
import type { Hit, Named, SearchAnswer, SearchGroup } from "../../query/index.ts";
import type { Recent } from "../../state/index.ts";
import { counted } from "../words.ts";

export type FoundRow =
  | { readonly what: "hit"; readonly node: Named; readonly hit: Hit }
  | { readonly what: "recent"; readonly node: Named }
  /** What else was found of a kind, so that so many of them are listed. */
  | { readonly what: "more"; readonly kind: SearchGroup["kind"]; readonly count: number; readonly total: number }
  /** All statements that hold the words. */
  | { readonly what: "all"; readonly text: string; readonly count: number };

export interface FoundGroup {
  readonly key: SearchGroup["kind"] | "recent";
  readonly name: string;
  /** How many there are, "5 of 7" where not all are listed; null where that says nothing. */
  readonly count: string | null;
  readonly rows: readonly FoundRow[];
}

const NAMES: Readonly<Record<SearchGroup["kind"], string>> = {
  actor: "Actors",
  issue: "Issues",
  source: "Sources",
  statement: "Statements",
};

/** Listed of each kind at first, and of one whose others are asked for. */
export const FEW = 5;
export const MANY = 100;

/**
 * @param holding how many statements the text as a filter leaves: it forgives no errors, so that there may be fewer, or none.
 * @param wide kinds of which more than a few are listed
 */
export function foundGroups(
  answer: Pick<SearchAnswer, "groups">,
  text: string,
  holding: number,
  wide: readonly SearchGroup["kind"][],
): FoundGroup[] {
  const groups = answer.groups.map((group) => foundGroup(group, wide.includes(group.kind)));
  if (holding === 0) return groups;
  const all: FoundRow = { what: "all", text, count: holding };
  if (!groups.some(({ key }) => key === "statement"))
    return [...groups, { key: "statement", name: NAMES.statement, count: null, rows: [all] }];
  return groups.map((group) => (group.key === "statement" ? { ...group, rows: [...group.rows, all] } : group));
}

function foundGroup({ kind, total, hits }: SearchGroup, isWide: boolean): FoundGroup {
  const listed = hits.slice(0, isWide ? MANY : FEW);
  const rows = listed.map((hit): FoundRow => ({ what: "hit", node: hit.node, hit }));
  const more: FoundRow = { what: "more", kind, count: Math.min(total, MANY), total };
  return {
    key: kind,
    name: NAMES[kind],
    count: listed.length < total ? `${listed.length} of ${total}` : `${total}`,
    rows: isWide || listed.length === total ? rows : [...rows, more],
  };
}

export function recentGroup(recents: readonly Recent[]): FoundGroup[] {
  const rows = recents.map((node): FoundRow => ({ what: "recent", node }));
  return rows.length === 0 ? [] : [{ key: "recent", name: "Recent", count: null, rows }];
}

/** "12 results: 3 actors, 1 source, 8 statements." */
export function foundWords({ groups }: Pick<SearchAnswer, "groups">): string {
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const parts = groups.map((group) => counted(group.total, group.kind));
  return `${counted(total, "result")}: ${parts.join(", ")}.`;
}
