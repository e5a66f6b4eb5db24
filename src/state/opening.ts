/** Addresses and files -> the record that is open, and the screen on it. */
import type { StoreApi } from "zustand/vanilla";
import type { Problem } from "../model/index.ts";
import type { Pair, Summary } from "../query/index.ts";
import type { OpenResult, RecordClient } from "../work/index.ts";
import { fromAddress, toAddress } from "./address.ts";
import { firstViewOf } from "./first-view-of.ts";
import type { Model } from "./model.ts";
import { ELSEWHERE, type Notice, openedNotice } from "./notice.ts";
import { shortHash } from "./short-hash.ts";
import type { ViewState } from "./view-state.ts";
import { bareStep, screenOf } from "./walk-through.ts";
import type { World } from "./world.ts";

export interface Opening {
  /** Shows what the address asks for, opening its record when another one is open. */
  follow(): Promise<void>;
  openText(name: string, text: string): Promise<boolean>;
  openShipped(): Promise<void>;
}

/** What opening a record sets off around it. */
interface Around {
  /** The record is read; it is shown next. */
  take(client: RecordClient): void;
  refreshViews(): Promise<void>;
  push(pairs: readonly Pair[]): void;
  tell(notice: Notice): void;
}

const recordKey = (hash: string) => `record:${hash}`;

export function createOpening(
  { getState, setState }: StoreApi<Model>,
  { open, shipped, url, storage }: World,
  { take, refreshViews, push, tell }: Around,
): Opening {
  /** What a link asked for whose record was not at hand; shown when that record is opened from its file. */
  let wanted: readonly Pair[] | null = null;

  /** Takes a record into use, with the screen that `view` makes of it. */
  const use = ({ client, opened }: OpenResult & { client: RecordClient }, view: ViewState) => {
    take(client);
    setState(({ revision }) => ({
      phase: "ready",
      opening: null,
      summary: opened.summary,
      key: opened.summary.hash ?? "",
      revision: revision + 1,
      edits: opened.edits,
      keeping: "kept",
      faults: opened.problems,
      view,
      views: [],
      answers: {},
      texts: opened.held.texts,
      checks: opened.held.checks,
    }));
    // Not waited for: the first picture needs none of them, only a link to a step of theirs does.
    void refreshViews().then(() => {
      const pairs = url.read();
      if (bareStep(pairs) !== null && fromAddress(pairs).record === view.record) show(pairs);
    });
  };

  const show = (pairs: readonly Pair[]) => {
    const model = getState();
    setState({ view: screenOf(pairs, [model.summary?.views ?? [], model.views]) });
  };

  const refuse = (name: string, problems: readonly Problem[], lines: readonly string[]) => {
    setState((model) => ({ phase: model.summary ? "ready" : "none", opening: null }));
    tell({ tone: "problem", title: `${name} could not be opened.`, problems, lines });
    return false;
  };

  const load = async (
    name: string,
    text: () => Promise<string>,
    view: (summary: Summary) => ViewState | Promise<ViewState>,
  ) => {
    setState({ opening: name });
    try {
      const result = await open(await text());
      if (!result.client) return refuse(name, result.opened.problems, unchanged(getState()));
      use(result, await view(result.opened.summary));
      return true;
    } catch (error) {
      return refuse(name, [], [error instanceof Error ? error.message : String(error), ...unchanged(getState())]);
    }
  };

  const showShipped = async (pairs: readonly Pair[] = []) => {
    await load("The Los Angeles record", shipped, (summary) => ({ ...screenOf(pairs, [summary.views]), record: null }));
  };

  const follow = async () => {
    const pairs = url.read();
    const { record } = fromAddress(pairs);
    const model = getState();
    if (model.summary && model.view.record === record) return show(pairs);
    if (record === null) return showShipped(pairs);
    const kept = await storage.get(recordKey(record)).catch(() => null);
    if (kept !== null) {
      await load(
        "The record",
        () => Promise.resolve(kept),
        (summary) => screenOf(pairs, [summary.views]),
      );
      return;
    }
    wanted = pairs;
    await showShipped();
    url.replace(toAddress(getState().view));
    tell(ELSEWHERE);
  };

  const openText = async (name: string, text: string) => {
    const opened = await load(
      name,
      () => Promise.resolve(text),
      async (summary) => {
        const record = shortHash(summary.hash ?? "");
        // Kept before it is shown, so that a reload finds it. Best effort: without room in the browser's store the record
        // stays open, only a reload would not bring it back.
        await storage.set(recordKey(record), text).catch(() => undefined);
        const asked = wanted && screenOf(wanted, [summary.views]);
        if (asked?.record !== record) return { ...firstViewOf(summary), record };
        wanted = null;
        return asked;
      },
    );
    const { summary, view, faults } = getState();
    if (!opened || !summary || !view.record) return false;
    push(toAddress(view));
    tell(openedNotice(summary.title, faults));
    return true;
  };

  return {
    follow,
    openText,
    openShipped: async () => {
      await showShipped();
      push(toAddress(getState().view));
    },
  };
}

const unchanged = (model: Model) => (model.summary ? ["What you had open is unchanged."] : []);
