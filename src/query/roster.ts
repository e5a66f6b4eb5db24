import type { Id } from "../model/index.ts";
import type { ActorUse, Roster } from "./answer-roster.ts";
import { type Filtered, participants, stayingStances } from "./kept.ts";
import { addRow, noMix, type Tallies } from "./mix.ts";
import { byId, distinct } from "./order.ts";
import type { RecordIndex } from "./record-index.ts";

type Use = { -readonly [Key in keyof ActorUse]: ActorUse[Key] };

/** What stays under a filter -> how much of it stands on each actor and each issue. */
export function roster(index: RecordIndex, { rows }: Pick<Filtered, "rows">): Roster {
  const uses = new Map<Id, Use>();
  for (const id of index.actors.keys()) uses.set(id, { id, made: 0, alone: 0, about: 0, named: 0, deeds: 0 });
  const issues = new Map<Id, { readonly id: Id; statements: number; readonly mix: Tallies }>();
  for (const id of index.issues.keys()) issues.set(id, { id, statements: 0, mix: noMix() });

  for (const row of rows) {
    const speakers = new Set(row.entry.speakers);
    const targets = new Set(stayingStances(row).map(({ toward }) => toward.id));
    for (const id of participants(row)) {
      const use = uses.get(id);
      if (!use) continue;
      if (speakers.has(id)) use.made += 1;
      if (speakers.has(id) && speakers.size === 1) use.alone += 1;
      if (targets.has(id)) use.about += 1;
      if (!speakers.has(id) && !targets.has(id)) use.named += 1;
    }
    for (const id of targets) {
      const use = issues.get(id);
      if (!use) continue;
      use.statements += 1;
      addRow(use.mix, row, ({ toward }) => toward.kind === "issue" && toward.id === id);
    }
  }
  for (const { relation } of index.deeds) {
    for (const id of distinct([relation.from, relation.to])) {
      const use = uses.get(id);
      if (use) use.deeds += 1;
    }
  }
  return { actors: byId(uses.values()), issues: byId(issues.values()) };
}
