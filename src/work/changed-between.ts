/** A record and its catalogue before and after an edit -> what of it a page is to be told anew. Loaded with the first edit. */
import { sameJson } from "../edit/same-json.ts";
import type { Id, OnRecord } from "../model/index.ts";
import type { Summary } from "../query/index.ts";
import { changedSources } from "./changed-sources.ts";

interface Held {
  readonly record: OnRecord;
  readonly catalogue: Summary;
}

interface Changed {
  /** Whose quotes are to be looked up again. */
  readonly sources: ReadonlySet<Id>;
  /** Of hundreds of actors and sources mostly nothing, which then stay the same objects in the page too. */
  readonly summary: Partial<Summary>;
}

export function changedBetween(before: Held, now: Held): Changed {
  const isSame = ([key, value]: [string, unknown]) => sameJson(value, before.catalogue[key as keyof Summary]);
  return {
    sources: changedSources(before.record, now.record),
    summary: Object.fromEntries(Object.entries(now.catalogue).filter((entry) => !isSame(entry))),
  };
}
