// Ways from one thing to another, found the slow way: every simple way there is, then put in order.
import type { Id, OnRecord } from "../../src/model/index.ts";
import type { Path, Paths, Tie } from "../../src/query/answer-graph.ts";
import type { Question } from "../../src/query/question.ts";
import { countsFor, naiveRows } from "./naive-select.ts";
import { naiveNode, naivePicture } from "./naive-ties.ts";

export function naivePaths(record: OnRecord, question: Extract<Question, { ask: "paths" }>): Paths | null {
  const { filter, from, to, over, most } = question;
  const things = [...record.actors, ...record.issues, ...record.sources].map(({ id }) => id);
  if (!things.includes(from) || !things.includes(to)) return null;
  const show = { sources: true, relations: true, affiliations: true, isolates: true };
  const ties = naivePicture(record, filter, "actors", show)
    .ties.map(({ tie }) => tie)
    .filter(({ kind }) => (over as readonly string[]).includes(kind));
  const rows = naiveRows(record, filter);
  const node = (id: Id) => naiveNode(record, rows, (other) => countsFor(record, filter, other), id);
  const ways = (from === to ? [] : waysOn(ties, [from], to)).map((ids) => {
    const links = ids.slice(1).map((id, i) => between(ties, ids[i] ?? "", id));
    const weights = links.map((link) => link.reduce((sum, { weight }) => sum + weight, 0));
    return { ids, links, least: Math.min(...weights), sum: weights.reduce((sum, weight) => sum + weight, 0) };
  });
  ways.sort((a, b) => {
    if (a.ids.length !== b.ids.length) return a.ids.length - b.ids.length;
    if (a.least !== b.least) return b.least - a.least;
    if (a.sum !== b.sum) return b.sum - a.sum;
    const i = a.ids.findIndex((id, at) => id !== b.ids[at]);
    return (a.ids[i] ?? "") < (b.ids[i] ?? "") ? -1 : 1;
  });
  const paths = ways.slice(0, most).map(({ ids, links }): Path => ({ nodes: ids.map(node), links }));
  return { from: node(from), to: node(to), paths, complete: ways.length <= most };
}

/** Every way on from the last of `ids` that passes none of them again. */
function waysOn(ties: readonly Tie[], ids: readonly Id[], to: Id): Id[][] {
  const last = ids.at(-1) ?? to;
  if (last === to) return [[...ids]];
  const ends = ties.flatMap(({ source, target }) => (source === last ? target : target === last ? source : []));
  const next = [...new Set(ends)].filter((id) => !ids.includes(id));
  return next.flatMap((id) => waysOn(ties, [...ids, id], to));
}

function between(ties: readonly Tie[], one: Id, other: Id): Tie[] {
  return ties.filter(
    ({ source, target }) => (source === one && target === other) || (source === other && target === one),
  );
}
