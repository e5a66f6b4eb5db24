import { useState } from "react";
import type { Operation, SetStatement } from "../../edit/index.ts";
import type { Id, Statement } from "../../model/index.ts";
import type { QueueRow, ReviewStatus } from "../../query/index.ts";
import { type Reviewing, review } from "../../state/index.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { addThing, type NewThing } from "./add-thing.ts";
import { nextOpen, type Seen, seenQueue, stepFrom, upOf } from "./queue-state.ts";
import { useDone } from "./use-done.ts";
import { useQueue } from "./use-queue.ts";
import { useSaid } from "./use-said.ts";

/** How many statements that were decided on a moment ago keep their place in the queue: fewer than a stretch has, so that it has open ones. */
const RECENT_MOST = 40;
const NOTHING_SEEN: Seen = { rows: [], counts: { suggested: 0, confirmed: 0, rejected: 0 } };

export interface Review {
  readonly reviewing: Reviewing;
  /** False before the first answer. */
  readonly ready: boolean;
  readonly seen: Seen;
  /** Where the rows begin in the whole queue, and how long that is. */
  readonly from: number;
  readonly total: number;
  readonly up: QueueRow | null;
  /** What was done last, for a reader of the screen. */
  readonly said: string;
  say(words: string): void;
  decide(status: ReviewStatus): void;
  /** Accepts many in one step; false when that was refused. */
  acceptAll(ids: readonly Id[]): Promise<boolean>;
  go(by: 1 | -1): void;
  show(id: Id): void;
  undo(): void;
  set(change: SetStatement, words: string): void;
  /** A new actor's or issue's id once the record has it; null when it was refused. */
  newThing(thing: NewThing): Promise<Id | null>;
}

/** The queue with what is done to it shown at once, before the record has it. */
export function useReview(reviewing: Reviewing): Review {
  const workbench = useWorkbench();
  const coder = useModel((model) => model.settings.coder);
  const [recent, setRecent] = useState<readonly Id[]>([]);
  /** What was done here, in its order, with what stood there before: to go back to as it is taken back. */
  const [trail, setTrail] = useState<readonly Trodden[]>([]);
  const answered = useQueue(reviewing, recent);
  const revision = answered?.revision ?? 0;
  const { done, showing } = useDone(revision);

  const seen = answered === null ? NOTHING_SEEN : seenQueue(answered.queue, answered.revision, done);
  const list: ReviewStatus = reviewing.list === "agreement" ? "suggested" : reviewing.list;
  const up = upOf(seen.rows, reviewing.at, list);
  const { said, say, sayUp } = useSaid(up, seen.counts);

  /** Moving from card to card is no step that Back should take again. */
  const show = (at: Id | null) => workbench.change(review({ at }), "quietly");

  /** False when it was refused. */
  const perform = async (operation: Operation, on: Statement, patch: Partial<Statement>) => {
    const trodden = { id: on.id, before: beforePatch(on, patch) };
    setTrail((all) => [...all, trodden]);
    const taken = await showing(on.id, patch, () => workbench.edit(operation));
    if (!taken) setTrail((all) => all.filter((one) => one !== trodden));
    return taken;
  };

  return {
    reviewing,
    ready: answered !== null,
    seen,
    from: answered?.queue.from ?? 0,
    total: answered?.queue.total ?? 0,
    up,
    said,
    say,
    show,
    decide: (status) => {
      if (!up) return;
      const { id } = up.statement;
      if (up.statement.review.status !== status) {
        const { statement } = up;
        void perform({ op: "review", ids: [id], status }, statement, { review: { status, coder } }).then((taken) => {
          if (taken) return;
          // It moved on to the next one too early.
          say("");
          show(id);
        });
        setRecent((ids) => [...ids.filter((one) => one !== id), id].slice(-RECENT_MOST));
      }
      sayUp(DECIDED[status]);
      if (status !== list) show(nextOpen(seen.rows, id, list));
    },
    acceptAll: async (ids) => {
      const taken = await workbench.edit({ op: "review", ids, status: "confirmed" });
      const back = up?.statement.id ?? ids[0];
      if (taken && back !== undefined) setTrail((all) => [...all, { id: back, before: {} }]);
      if (taken) say(`Accepted ${counted(ids.length, "statement")}. Undo takes all of them back.`);
      return taken;
    },
    go: (by) => {
      if (!up) return;
      const to = stepFrom(seen.rows, up.statement.id, by);
      if (to === up.statement.id) return say(by > 0 ? "This is the last one." : "This is the first one.");
      sayUp("");
      show(to);
    },
    undo: () => {
      const { undo } = workbench.store.getState().edits;
      if (undo === null && done.length === 0) return say("Nothing was done to this record that could be taken back.");
      const last = trail.at(-1);
      sayUp("Taken back.");
      if (last === undefined) return void workbench.turnRecord("undo");
      setTrail((all) => all.slice(0, -1));
      show(last.id);
      void showing(last.id, last.before, () => workbench.turnRecord("undo"));
    },
    set: (change, words) => {
      if (!up || Object.keys(change).length === 0) return;
      const { id } = up.statement;
      void perform({ op: "change-statement", id, set: change }, up.statement, change).then((taken) => {
        if (taken) say(words);
      });
    },
    newThing: async (thing) => {
      const made = await addThing(workbench, thing);
      if (made !== null && up) setTrail((all) => [...all, { id: up.statement.id, before: {} }]);
      return made;
    },
  };
}

interface Trodden {
  readonly id: Id;
  readonly before: Partial<Statement>;
}

function beforePatch(statement: Statement, patch: Partial<Statement>): Partial<Statement> {
  const held = Object.entries(statement).filter(([key]) => Object.hasOwn(patch, key));
  return Object.fromEntries(held) as Partial<Statement>;
}

const DECIDED: Readonly<Record<ReviewStatus, string>> = {
  suggested: "Put back.",
  confirmed: "Accepted.",
  rejected: "Rejected.",
};
