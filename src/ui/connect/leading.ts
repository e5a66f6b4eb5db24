/** Ways, the shortest first -> which of them lead, while the others step back. */
import type { Path } from "../../query/index.ts";
import { counted } from "../words.ts";

export interface Leading {
  /** Their indices. */
  readonly places: ReadonlySet<number>;
  /** Ids of their nodes and ties; null when there are no others, so that nothing steps back. */
  readonly kept: ReadonlySet<string> | null;
  /** "Standing out: the shortest way."; null when nothing steps back. */
  readonly words: string | null;
}

/** @param chosen - Counted from 1. Where there is no such way, or none is chosen, all lead that are as short as the first. */
export function leadingOf(paths: readonly Path[], chosen: number | undefined): Leading {
  const short = paths[0]?.links.length ?? 0;
  const one = chosen !== undefined && chosen <= paths.length ? chosen : null;
  const places = paths.flatMap(({ links }, i) => ((one === null ? links.length === short : i === one - 1) ? [i] : []));
  const leading = places.flatMap((i) => paths[i] ?? []);
  const all = places.length === paths.length;
  return {
    places: new Set(places),
    kept: all ? null : new Set(leading.flatMap(({ nodes, links }) => [...nodes, ...links.flat()].map(({ id }) => id))),
    words: all ? null : `Standing out: ${one === null ? shortest(leading.length) : chosenWay(one, leading)}.`,
  };
}

function shortest(many: number): string {
  return many === 1 ? "the shortest way" : `the ${many} shortest ways`;
}

function chosenWay(place: number, [way]: readonly Path[]): string {
  return `way ${place}, over ${counted(way?.links.length ?? 0, "link")}`;
}
