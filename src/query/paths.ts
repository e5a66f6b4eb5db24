/** Two things and kinds of ties -> the ways from one to the other under a filter, as the actors fold draws them. */
import type { Id } from "../model/index.ts";
import type { Path, Paths, Tie } from "./answer-graph.ts";
import { bestPaths, type Net } from "./best-paths.ts";
import { draw } from "./draw.ts";
import type { Filtered } from "./kept.ts";
import { byId } from "./order.ts";
import type { Question, Show } from "./question.ts";
import type { RecordIndex } from "./record-index.ts";
import type { Halt } from "./stopped.ts";
import { nodesOf } from "./ties.ts";

export type PathsQuestion = Extract<Question, { ask: "paths" }>;

/**
 * Null when one of the two is no actor, issue or source of the record.
 * @throws RangeError when `most` is no count.
 */
export function paths(index: RecordIndex, question: PathsQuestion, filtered: Filtered, halt: Halt): Paths | null {
  const { from, to, most } = question;
  if (!(most >= 0)) throw new RangeError(`expected most to be 0 or more, got ${most}`);
  if (!isDrawable(index, from) || !isDrawable(index, to)) return null;
  const links = linksBetween(tiesOver(index, question, filtered));
  const node = nodesOf(index, filtered);
  const linkOf = (id: Id, i: number, ids: readonly Id[]) => byId(links.get(ids[i - 1] ?? id)?.get(id) ?? []);
  const found: Path[] = [];
  const answer = { from: node(from), to: node(to), paths: found };
  for (const ids of bestPaths(toNet(links), from, to, halt)) {
    if (found.length >= most) return { ...answer, complete: false };
    found.push({ nodes: ids.map(node), links: ids.map(linkOf).slice(1) });
  }
  return { ...answer, complete: true };
}

function isDrawable({ actors, issues, sources }: RecordIndex, id: Id): boolean {
  return actors.has(id) || issues.has(id) || sources.has(id);
}

/** Structure ties actors whom no stance brings in, too. */
function tiesOver(index: RecordIndex, { filter, over }: PathsQuestion, filtered: Filtered): Tie[] {
  const show: Show = {
    sources: over.includes("source"),
    relations: over.includes("relation"),
    affiliations: over.includes("affiliation"),
    isolates: true,
  };
  const { ties } = draw(index, filter, filtered, "actors", show);
  return [...ties.values()].map(({ tie }) => tie).filter(({ kind }) => over.some((chosen) => chosen === kind));
}

type Links = ReadonlyMap<Id, ReadonlyMap<Id, readonly Tie[]>>;

/** For each node the ties to each of its neighbours, either way. */
function linksBetween(ties: readonly Tie[]): Links {
  const links = new Map<Id, Map<Id, Tie[]>>();
  const put = (from: Id, to: Id, tie: Tie) => {
    const others = links.get(from) ?? new Map<Id, Tie[]>();
    links.set(from, others);
    others.set(to, [...(others.get(to) ?? []), tie]);
  };
  for (const tie of ties) {
    put(tie.source, tie.target, tie);
    put(tie.target, tie.source, tie);
  }
  return links;
}

function toNet(links: Links): Net {
  const weigh = (ties: readonly Tie[]) => ties.reduce((sum, { weight }) => sum + weight, 0);
  return new Map([...links].map(([id, others]) => [id, new Map([...others].map(([to, ties]) => [to, weigh(ties)]))]));
}
