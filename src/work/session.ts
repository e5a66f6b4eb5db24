/** A record of one's own that is open: edited in one tab, kept on the shelf as it is, and followed in the others. */
import type { By, Operation, Step } from "../edit/index.ts";
import { problem } from "../model/index.ts";
import type { HeldRecord } from "./held-record.ts";
import { createKeeper, type KeeperStart } from "./keeper.ts";
import type { Edited, EditReply, HistoryPage, Keeping, Saved, SavedTo, WorkerEvent } from "./messages.ts";
import { type BetweenTabs, createOneWriter, type Wrote } from "./one-writer.ts";
import { readKept, readSteps } from "./read-kept.ts";
import { editsOf, movedTo, pageOfHistory, type RecordHistory, withStep, withSteps } from "./record-history.ts";
import type { Head, Shelf } from "./shelf.ts";

/** What the worker gives a session of the world. */
export interface SessionWorld {
  readonly shelf: () => Promise<Shelf>;
  readonly between: BetweenTabs;
  readonly now: () => Date;
  /** Of letters and digits, like no other. */
  readonly randomId: () => string;
  tell(event: WorkerEvent): void;
  /** Does something once all that was asked for before is done. */
  inTurn(work: () => Promise<void>): void;
}

export interface Session {
  head(): Head;
  keeping(): Keeping;
  edits(): Edited["edits"];
  edit(operation: Operation, by: By): Promise<EditReply>;
  turn(to: number | "undo" | "redo"): Promise<EditReply>;
  /** Makes this tab the one that edits. */
  claim(): Promise<void>;
  history(from: number, size: number): HistoryPage;
  /** What was done and not taken back. */
  done(): readonly Step[];
  /** Notes that the record as it stands now is in a file. */
  save(saved: SavedTo): void;
  saved(): Saved | null;
  /** Steps that the shelf should have had. */
  readonly lost: number;
  /** When nothing is being written any more. */
  rest(): Promise<void>;
  /** Resolves when another tab may edit. */
  end(): Promise<void>;
}

interface SessionStart extends Pick<KeeperStart, "head" | "base" | "history" | "sizes"> {
  readonly lost: number;
}

export async function createSession(held: HeldRecord, start: SessionStart, world: SessionWorld): Promise<Session> {
  const { id } = start.head;
  let { history } = start;
  let keeping: Keeping = "kept";
  const say = (now: Keeping, reason: string | null = null) => {
    if (now === keeping && reason === null) return;
    keeping = now;
    world.tell({ keeping, reason });
  };

  const writer = createOneWriter(id, world.between, {
    changed: (wrote) => {
      // What was on its way when this tab took over tells of the past.
      if (!writer.holds()) say("elsewhere");
      world.inTurn(() => catchUp(wrote));
    },
    freed: () => {
      world.inTurn(catchUp);
      say("kept");
    },
    lost: () => say("elsewhere"),
  });
  const keeper = createKeeper({
    ...start,
    shelf: world.shelf,
    now: world.now,
    heard: say,
    wrote: writer.tell,
    overtaken: () => {
      say("elsewhere");
      world.inTurn(catchUp);
    },
  });

  /** From now on the record stands here; `from` is the first step that is another one than before. */
  const stand = async (next: RecordHistory, from: number): Promise<EditReply> => {
    if (next !== history) keeper.note(next, from);
    history = next;
    return { edited: await edited() };
  };
  const edited = async (): Promise<Edited> => ({
    ...(await held.replace(history.record)),
    edits: editsOf(history),
    id,
    saved: keeper.saved(),
  });

  /** Reads what another tab has written. */
  const catchUp = async (wrote?: Wrote): Promise<void> => {
    // What this tab is writing itself is no news.
    await keeper.rest();
    const known = keeper.head().seq;
    const shelf = await world.shelf();
    const more = wrote?.known === known ? await readSteps(shelf, id, wrote.from) : null;
    if (wrote && more?.head.seq === known + 1) {
      const steps = more.rows.map(({ step }) => step);
      const next = withSteps(history, wrote.from, steps);
      const sizes = [...keeper.sizes().slice(0, wrote.from), ...more.rows.map(({ size }) => size)];
      return adopt({ head: more.head, history: movedTo(next, more.head.position), sizes });
    }
    const head = await shelf.get("heads", id);
    const kept = head && head.seq !== known ? await readKept(shelf, id) : null;
    if (kept) await adopt(kept);
  };
  const adopt = async (kept: Pick<KeeperStart, "head" | "history" | "sizes">) => {
    keeper.adopt(kept);
    history = kept.history;
    world.tell({ followed: await edited() });
  };

  /** Whether this tab is the one that edits; if it has just become it, with all that was done elsewhere. */
  const mayEdit = async (by?: "force"): Promise<boolean> => {
    if (writer.writes()) return true;
    if (!(await writer.claim(by))) {
      say("elsewhere");
      return false;
    }
    await catchUp().catch(() => undefined);
    say("kept");
    return true;
  };
  const refused = { problem: problem("edited-elsewhere", "", {}) };

  if (await writer.isTaken()) keeping = "elsewhere";
  return {
    head: keeper.head,
    keeping: () => keeping,
    edits: () => editsOf(history),
    edit: async (operation, by) => {
      if (!(await mayEdit())) return refused;
      const done = withStep(history, operation, by);
      return "problem" in done ? done : stand(done.history, done.history.steps.length - 1);
    },
    turn: async (to) => {
      if (!(await mayEdit())) return refused;
      const by = to === "undo" ? -1 : to === "redo" ? 1 : 0;
      return stand(movedTo(history, typeof to === "number" ? to : history.position + by), history.steps.length);
    },
    claim: async () => {
      await mayEdit("force");
    },
    history: (from, size) => pageOfHistory(history, from, size),
    done: () => history.steps.slice(0, history.position),
    save: (saved) => keeper.save({ ...saved, hash: saved.position === history.position ? held.hash() : null }),
    lost: start.lost,
    saved: keeper.saved,
    rest: keeper.rest,
    end: () => {
      keeper.end();
      return writer.end();
    },
  };
}
