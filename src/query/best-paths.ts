/**
 * A net of weighted links and two of its nodes -> the ways between them that pass no node twice, best first, one by one. The
 * ways are parted as Yen (1971) does, as Lawler (1972) put it: whoever takes one out parts the others into those that leave
 * it at its first link, at its second, and so on, and of each part only the best is worked out.
 */
import type { Id } from "../model/index.ts";
import { compare } from "./order.ts";
import type { Halt } from "./stopped.ts";

/** For each node its neighbours with the weight of the link, a whole number above 0; the same from either end. */
export type Net = ReadonlyMap<Id, ReadonlyMap<Id, number>>;

/** All ways that begin with `start` and do not go on to one of `barred`. */
interface Share {
  readonly start: readonly Id[];
  readonly barred: ReadonlySet<Id>;
}
/** The best way of a share. */
interface Best {
  readonly share: Share;
  readonly nodes: readonly Id[];
  /** Weight of the weakest link. */
  readonly least: number;
  /** Of all links. */
  readonly sum: number;
}

/**
 * Shortest first; of the same length the one whose weakest link weighs more, then the one whose links weigh more together,
 * then by ids. None from a node to itself. Work and memory for each are those of a few walks over the net a node of it.
 */
export function* bestPaths(net: Net, from: Id, to: Id, halt: Halt): Generator<readonly Id[]> {
  const waiting: Best[] = [];
  const wait = (share: Share) => {
    halt();
    const best = bestOf(net, share, to);
    if (!best) return;
    const at = waiting.findIndex((other) => compareBest(best, other) > 0);
    waiting.splice(at < 0 ? waiting.length : at, 0, best);
  };
  if (from !== to) wait({ start: [from], barred: new Set() });
  // The best waits last.
  for (let best = waiting.pop(); best; best = waiting.pop()) {
    yield best.nodes;
    const { nodes, share } = best;
    for (let i = share.start.length; i < nodes.length; i++) {
      const barred = i === share.start.length ? share.barred : [];
      wait({ start: nodes.slice(0, i), barred: new Set([...barred, ...nodes.slice(i, i + 1)]) });
    }
  }
}

function compareBest(a: Best, b: Best): number {
  return (
    compare(a.nodes.length, b.nodes.length) ||
    compare(b.least, a.least) ||
    compare(b.sum, a.sum) ||
    compareIds(a.nodes, b.nodes)
  );
}

/** Of two ways of the same length. */
function compareIds(a: readonly Id[], b: readonly Id[]): number {
  const i = a.findIndex((id, at) => id !== b[at]);
  return i < 0 ? 0 : compare(a[i] ?? "", b[i] ?? "");
}

/** Null when there is no way in the share. */
function bestOf(net: Net, { start, barred }: Share, to: Id): Best | null {
  const last = start.at(-1) ?? to;
  const allowed = new Map([...linksOf(net, last)].filter(([id]) => !barred.has(id)));
  const steps = stepsTo(net, to, new Set(start), (id) => allowed.has(id));
  const firsts = [...allowed].filter(([id]) => steps.has(id));
  if (firsts.length === 0) return null;
  /** The links of a node on the way that lead a step nearer. */
  const onward = (id: Id) =>
    id === last ? firsts : [...linksOf(net, id)].filter(([next]) => steps.get(next) === (steps.get(id) ?? 0) - 1);
  // Nearest to the end first, so that each node finds what its onward links lead to.
  const onTheWay = [...steps.keys()].filter((id) => id !== to);
  const walked = weigh(net, start);

  const widest = new Map([[to, Number.POSITIVE_INFINITY]]);
  for (const id of [...onTheWay, last]) {
    widest.set(id, Math.max(...onward(id).map(([next, weight]) => Math.min(weight, widest.get(next) ?? 0))));
  }
  const least = Math.min(walked.least, widest.get(last) ?? 0);

  const sums = new Map([[to, 0]]);
  const nexts = new Map<Id, Id>();
  for (const id of [...onTheWay, last]) {
    for (const [next, weight] of onward(id)) {
      const sum = weight + (sums.get(next) ?? Number.NEGATIVE_INFINITY);
      if (weight < least || sum === Number.NEGATIVE_INFINITY) continue;
      const rank = compare(sum, sums.get(id) ?? 0) || compare(nexts.get(id) ?? "", next);
      if (rank > 0) {
        sums.set(id, sum);
        nexts.set(id, next);
      }
    }
  }
  const nodes = [...start];
  for (let next = nexts.get(last); next !== undefined; next = nexts.get(next)) nodes.push(next);
  return { share: { start, barred }, nodes, least, sum: walked.sum + (sums.get(last) ?? 0) };
}

/** How many links away from `to` each node is, on ways that pass none of `shut`, as far as the nearest that `isNear`. */
function stepsTo(net: Net, to: Id, shut: ReadonlySet<Id>, isNear: (id: Id) => boolean): Map<Id, number> {
  const steps = new Map([[to, 0]]);
  let edge = [to];
  for (let step = 1; edge.length > 0 && !edge.some(isNear); step++) {
    const next: Id[] = [];
    for (const each of edge) {
      for (const id of linksOf(net, each).keys()) {
        if (steps.has(id) || shut.has(id)) continue;
        steps.set(id, step);
        next.push(id);
      }
    }
    edge = next;
  }
  return steps;
}

function linksOf(net: Net, id: Id): ReadonlyMap<Id, number> {
  return net.get(id) ?? new Map();
}

function weigh(net: Net, nodes: readonly Id[]): Pick<Best, "least" | "sum"> {
  const weights = nodes.slice(1).map((id, i) => linksOf(net, nodes[i] ?? id).get(id) ?? 0);
  return { least: Math.min(...weights), sum: weights.reduce((all, weight) => all + weight, 0) };
}
