import { type Id, type OnRecord, problem, type ToldApart } from "../model/index.ts";
import { missing } from "./find-things.ts";
import type { Edited, OperationOf } from "./operation.ts";

/** A record and pairs of actors -> the same with these told apart, or no longer. */
export function tellApart(record: OnRecord, { pairs, apart }: OperationOf<"tell-apart">): Edited {
  const itself = pairs.find(({ actor, other }) => actor === other);
  if (itself !== undefined) return { problem: problem("apart-from-itself", "apart", { id: itself.actor }) };
  const gone = new Set(pairs.map(pairKey));
  const rest = (record.apart ?? []).filter((pair) => !gone.has(pairKey(pair)));
  const ids = pairs.flatMap(({ actor, other }) => [actor, other]);
  return missing(record, "actors", ids) ?? withApart(record, apart ? [...rest, ...pairs] : rest);
}

/** The record after its actors went elsewhere, or nowhere: pairs follow them, and two that are one are told apart no more. */
export function redirectApart(record: OnRecord, moved: (id: Id) => Id | null): OnRecord {
  const { apart } = record;
  if (apart === undefined || apart.every(({ actor, other }) => moved(actor) === actor && moved(other) === other)) {
    return record;
  }
  const pairs = apart.flatMap((pair): ToldApart[] => {
    const [actor, other] = [moved(pair.actor), moved(pair.other)];
    return actor === null || other === null || actor === other ? [] : [{ ...pair, actor, other }];
  });
  return withApart(record, pairs);
}

/** Each pair once, in the order of their ids; without any there is no list. */
function withApart({ apart: _, ...record }: OnRecord, pairs: readonly ToldApart[]): OnRecord {
  if (pairs.length === 0) return record;
  const byKey = new Map(pairs.map((pair) => [pairKey(pair), inOrder(pair)]));
  const keys = [...byKey.keys()].sort((a, b) => (a < b ? -1 : 1));
  return { ...record, apart: keys.flatMap((key) => byKey.get(key) ?? []) };
}

/** The same whichever of the two comes first; an id has no blank in it. */
function pairKey(pair: ToldApart): string {
  const { actor, other } = inOrder(pair);
  return `${actor} ${other}`;
}

function inOrder(pair: ToldApart): ToldApart {
  return pair.actor < pair.other ? pair : { ...pair, actor: pair.other, other: pair.actor };
}
