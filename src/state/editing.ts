/** Operations on the open record -> the record's next form in the model, with what can be taken back and done again. */
import type { StoreApi } from "zustand/vanilla";
import type { Operation } from "../edit/index.ts";
import type { Problem } from "../model/index.ts";
import type { Edited, EditReply, HistoryPage, RecordClient, SavedTo, WorkerEvent } from "../work/index.ts";
import type { Model } from "./model.ts";
import { ELSEWHERE_EDITED, type Notice, recordNotKeptNotice, refusedNotice } from "./notice.ts";

export interface Editing {
  /** False when it was refused; a notice says why, or `tellRefused` is told. */
  edit(operation: Operation, tellRefused?: (why: Problem) => void): Promise<boolean>;
  /** Takes the last step back, does the next one again, or goes to where `to` steps are done. */
  turnRecord(to: number | "undo" | "redo"): Promise<boolean>;
  /** What was done, in the order in which it was. */
  history(from: number, size: number): Promise<HistoryPage>;
  /** Record JSON of the record as it stands, as the bytes of a file: it is not copied, however long it is. */
  fileOf(): Promise<Blob>;
  /** About another coder's record of the same articles. */
  coders: RecordClient["coders"];
  /** Makes this tab the one that edits the record, though another one is. */
  editHere(): Promise<void>;
  /** Notes that the record as it stands is in a file. */
  noteSaved(saved: SavedTo): void;
}

/** What an edit is given of the world around it. */
interface Around {
  /** The record has become one of one's own, under this id. */
  became(id: string): void;
  client(): RecordClient | null;
  tell(notice: Notice): void;
  now(): Date;
  persist(): void;
}

interface Listening {
  /** Has told what takes time to be told of a record, long after its first picture. */
  reckonLater(): void;
  /** What the open record's worker tells unasked. */
  heard(event: WorkerEvent): void;
}

/** How long nothing must have been edited before the record's hash and faults are reckoned, in milliseconds. */
const REST = 3000;
/** When the same is reckoned of a record that was only opened: slow machines have drawn it by then. */
const LONG = 8000;

export function createEditing(
  { getState, setState }: StoreApi<Model>,
  { client, tell, now, became, persist }: Around,
): Editing & Listening {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let refused = false;
  let persisted = false;

  const opened = (): RecordClient => {
    const open = client();
    if (!open) throw new Error("expected a record to be open, got an edit before one");
    return open;
  };

  const settle = async (
    does: (open: RecordClient) => Promise<EditReply>,
    tellRefused = (why: Problem) => tell(refusedNotice(why)),
  ) => {
    const open = opened();
    try {
      const reply = await does(open);
      // Another record may have been opened meanwhile.
      if (client() !== open) return false;
      if ("problem" in reply) {
        tellRefused(reply.problem);
        return false;
      }
      stand(open, reply.edited);
      if (getState().view.record === null) became(reply.edited.id);
      // The browser may have refused before it was known that there is something to keep.
      tellUnkept(null);
      return true;
    } catch (error) {
      if (client() === open)
        tell({ tone: "problem", title: "This could not be done.", problems: [], lines: [String(error)] });
      return false;
    }
  };

  /** Once, and again only after it was kept for a while. */
  const tellUnkept = (reason: string | null) => {
    if (getState().keeping !== "not kept" || refused) return;
    refused = true;
    tell(recordNotKeptNotice(reason));
  };

  const stand = (open: RecordClient, edited: Edited) => {
    setState((model) => afterEdit(model, edited));
    reckonAfter(open, REST);
  };

  const reckonAfter = (open: RecordClient, rest: number) => {
    clearTimeout(resting);
    resting = setTimeout(() => void reckon(open), rest);
  };

  const reckon = async (open: RecordClient) => {
    const { revision } = getState();
    const reckoned = await open.reckon().catch(() => null);
    if (!reckoned || client() !== open || getState().revision !== revision) return;
    const { hash, faults } = reckoned;
    if (hash === getState().summary?.hash && faults.length === 0 && getState().faults.length === 0) return;
    setState(({ summary }) => ({ summary: summary && { ...summary, hash }, faults }));
  };

  return {
    edit: async (operation, tellRefused) => {
      const { coder, coderAsked } = getState().settings;
      const done = await settle((open) => open.edit(operation, { coder, at: now().toISOString() }), tellRefused);
      if (done && /^(review|settle)$/.test(operation.op) && coder === null && !coderAsked)
        setState({ asksCoder: true });
      return done;
    },
    turnRecord: (to) => settle((open) => open.turn(to)),
    history: (from, size) => opened().history(from, size),
    reckonLater: () => reckonAfter(opened(), LONG),
    fileOf: () => opened().file(),
    coders: (ask) => opened().coders(ask),
    editHere: () => opened().claim(),
    noteSaved: (saved) => {
      setState({ saved: { ...saved, hash: null } });
      // What is only read is not kept for having been saved.
      if (getState().view.record !== null) void opened().saved(saved);
    },
    heard: (event) => {
      if ("followed" in event) return stand(opened(), event.followed);
      const { keeping, reason } = event;
      setState({ keeping });
      if (keeping === "elsewhere") tell(ELSEWHERE_EDITED);
      if (keeping === "kept") refused = false;
      if (getState().edits.count === 0) return;
      if (keeping === "kept" && !persisted) {
        persisted = true;
        persist();
      }
      tellUnkept(reason);
    },
  };
}

/** The model with the record as it stands after an edit. Answers stay until those about the new record are there. */
function afterEdit(model: Model, { summary, texts, checks, edits, saved }: Edited): Partial<Model> {
  const gone = new Set(texts.gone);
  const checked = new Set(checks.sources);
  const hasTexts = gone.size > 0 || Object.keys(texts.given).length > 0;
  return {
    summary: model.summary && { ...model.summary, ...summary },
    edits,
    saved,
    revision: model.revision + 1,
    ...(hasTexts && {
      texts: Object.fromEntries([
        ...Object.entries(model.texts).filter(([id]) => !gone.has(id)),
        ...Object.entries(texts.given),
      ]),
    }),
    ...(checked.size > 0 && {
      checks: [...model.checks.filter(({ source }) => !checked.has(source)), ...checks.checks],
    }),
  };
}
