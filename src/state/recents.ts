/** What somebody went to by the search box, record by record: kept on this machine, never in the address. */
import type { Id } from "../model/index.ts";
import type { NodeKind } from "../query/index.ts";

export interface Recent {
  readonly id: Id;
  readonly kind: NodeKind;
  /** Its name when it was gone to. */
  readonly label: string;
}

/** By the first digits of a record's hash, latest last; in each the latest first. */
export type Recents = Readonly<Record<string, readonly Recent[]>>;

/** How many are offered in a record, and of how many records they are kept. */
const RECENT_MOST = 4;
const RECORDS_MOST = 12;

export function recentIn(recents: Recents, record: string): readonly Recent[] {
  const kept = new Map(Object.entries(recents)).get(record);
  return Array.isArray(kept) ? kept.slice(0, RECENT_MOST) : [];
}

/** With one more in front, or brought to the front. */
export function withRecent(recents: Recents, record: string, recent: Recent): Recents {
  const others = recentIn(recents, record).filter(({ id }) => id !== recent.id);
  const before = Object.entries(recents).filter(([other]) => other !== record);
  return Object.fromEntries([...before.slice(1 - RECORDS_MOST), [record, [recent, ...others].slice(0, RECENT_MOST)]]);
}

export function withoutRecent(recents: Recents, record: string): Recents {
  return Object.fromEntries(Object.entries(recents).filter(([other]) => other !== record));
}
