// How much of a record stands on each actor and issue, one thing after the other.
import type { Id, OnRecord } from "../../src/model/index.ts";
import { STANCE_VALUES } from "../../src/model/index.ts";
import type { Roster } from "../../src/query/answer-roster.ts";
import type { Filter } from "../../src/query/filter.ts";
import { naiveRows, sorted, speakersOf, stancesOf, takesPart } from "./naive-select.ts";

export function naiveRoster(record: OnRecord, filter: Filter): Roster {
  const rows = naiveRows(record, filter);
  const speaks = (row: (typeof rows)[number], id: Id) => speakersOf(row.statement).includes(id);
  const isTarget = (row: (typeof rows)[number], id: Id) => stancesOf(row).some(({ toward }) => toward.id === id);
  return {
    actors: sorted(record.actors).map(({ id }) => ({
      id,
      made: rows.filter((row) => speaks(row, id)).length,
      alone: rows.filter((row) => speakersOf(row.statement).every((other) => other === id) && speaks(row, id)).length,
      about: rows.filter((row) => isTarget(row, id)).length,
      named: rows.filter((row) => takesPart(row.statement, row.kept, id) && !speaks(row, id) && !isTarget(row, id))
        .length,
      deeds: record.relations.filter(({ from, to }) => from === id || to === id).length,
    })),
    issues: sorted(record.issues).map(({ id }) => {
      const on = rows.filter((row) => isTarget(row, id));
      const taking = (value: string) =>
        on.filter((row) => stancesOf(row).some((stance) => stance.toward.id === id && stance.value === value)).length;
      const mix = Object.fromEntries(STANCE_VALUES.map((value) => [value, taking(value)]));
      return { id, statements: on.length, mix: { ...mix, uncoded: 0 } as Roster["issues"][number]["mix"] };
    }),
  };
}
