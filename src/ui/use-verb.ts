import { useCallback } from "react";
import type { Id, StanceValue } from "../model/index.ts";
import { isMany } from "../query/index.ts";
import { stanceVerb } from "../query/labels.ts";
import { type NamedThing, useNames } from "./use-workbench.ts";

/** What a stance is called after those who take it: "opposes", of several or of a group "oppose". */
export function useVerb(): (value: StanceValue, speakers: readonly Id[]) => string {
  const names = useNames();
  return useCallback((value, speakers) => stanceVerb(value, areMany(names, speakers)), [names]);
}

export function areMany(names: ReadonlyMap<Id, NamedThing>, [first, ...more]: readonly Id[]): boolean {
  const named = first === undefined ? undefined : names.get(first);
  return more.length > 0 || (named !== undefined && isMany(named));
}
