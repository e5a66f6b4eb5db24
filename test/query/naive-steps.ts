// Pictures cut to size, what lies around a node, and the order of reading: again the slow way.
import type { Id, OnRecord } from "../../src/model/index.ts";
import type { Row } from "../../src/query/answer-basics.ts";
import type { Ties } from "../../src/query/answer-graph.ts";
import type { Filter } from "../../src/query/filter.ts";
import type { Reach } from "../../src/query/question.ts";
import { countsFor, naiveAppearances, naiveDays, speakersOf, stancesOf } from "./naive-select.ts";
import type { NaivePicture } from "./naive-ties.ts";

export function cut({ nodes, ties }: NaivePicture, top: number, first: readonly Id[]): Ties {
  const left = [...nodes];
  while (left.length > top) {
    // Takes away the least of those that are left, one by one: the last by id among equals.
    const least = left.reduce((worst, node) => {
      const [a, b] = [node, worst].map((each) => (first.includes(each.id) ? 1e9 : each.statements + each.about));
      return (a ?? 0) < (b ?? 0) || (a === b && node.id > worst.id) ? node : worst;
    });
    left.splice(left.indexOf(least), 1);
  }
  const there = left.map(({ id }) => id);
  const between = ties.map(({ tie }) => tie).filter((tie) => there.includes(tie.source) && there.includes(tie.target));
  return { nodes: left, ties: between, dropped: nodes.length - left.length };
}

export function naiveStarts(
  record: OnRecord,
  filter: Filter,
  { nodes, ties }: NaivePicture,
  ids: readonly string[],
): Id[] {
  const ends = ids.flatMap((id) => {
    const tie = ties.find((each) => each.tie.id === id)?.tie;
    if (tie) return [tie.source, tie.target];
    if (nodes.some((node) => node.id === id)) return [id];
    const counted = countsFor(record, filter, id);
    return naiveAppearances(record, filter)
      .filter(({ statement }) => statement.source === id || statement.id === counted)
      .flatMap((row) => [
        ...(row.statement.source === id ? [] : [row.statement.id]),
        ...speakersOf(row.statement),
        ...stancesOf(row).flatMap(({ toward }) =>
          toward.kind === "statement" ? (countsFor(record, filter, toward.id) ?? []) : toward.id,
        ),
      ]);
  });
  return [...new Set(ends)].filter((id) => nodes.some((node) => node.id === id));
}

export function naiveAround(
  { nodes, ties }: NaivePicture,
  starts: readonly Id[],
  { steps, way, expanded }: Omit<Reach, "ids">,
): NaivePicture {
  let near = new Set(starts);
  let kept: NaivePicture["ties"] = [];
  const reachOver = (more: NaivePicture["ties"]) => {
    kept = ties.filter((each) => kept.includes(each) || more.includes(each));
    near = new Set([...near, ...more.flatMap(({ tie }) => [tie.source, tie.target])]);
  };
  for (let step = 0; step < steps; step++) {
    reachOver(
      ties.filter(({ tie }) => (way !== "in" && near.has(tie.source)) || (way !== "out" && near.has(tie.target))),
    );
  }
  for (const id of expanded ?? []) {
    if (near.has(id)) reachOver(ties.filter(({ tie }) => tie.source === id || tie.target === id));
  }
  return { nodes: nodes.filter(({ id }) => near.has(id)), ties: kept };
}

export function readingOrder(record: OnRecord, rows: readonly Row[]): Row[] {
  const last = "\u{10ffff}";
  const keys = ({ statement }: Row) => {
    const days = naiveDays(record, statement);
    const start = String(statement.quotes[0]?.start ?? 0).padStart(9, "0");
    return [days?.from ?? last, days?.to ?? last, statement.source, start, statement.id];
  };
  return [...rows].sort((a, b) => {
    const [x, y] = [keys(a), keys(b)];
    const i = x.findIndex((key, at) => key !== y[at]);
    return (x[i] ?? "") < (y[i] ?? "") ? -1 : 1;
  });
}
