import { useMemo } from "react";
import { useStore } from "zustand";
import { outletNames } from "../../io/article/outlet-names.ts";
import type { Workbench } from "../../state/index.ts";
import { articleReader } from "../../work/read-client.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { type DraftNotes, draftWarnings, type KnownSource } from "./draft-warnings.ts";
import { createDrafts, type Draft, type Drafts } from "./drafts.ts";

const ofWorkbench = new WeakMap<Workbench, Drafts>();

/** The articles that somebody brought to this page and that are not added yet. */
export function draftsOf(workbench: Workbench): Drafts {
  const known = ofWorkbench.get(workbench);
  if (known) return known;
  const outlets = () => outletNames(workbench.store.getState().summary?.actors ?? []);
  const drafts = createDrafts(articleReader(), outlets);
  ofWorkbench.set(workbench, drafts);
  // What was pasted and written about articles is nowhere else yet: the browser asks before it is gone. Of what could not be read nothing would be.
  addEventListener("beforeunload", (event) => {
    const { drafts: brought, typed } = drafts.store.getState();
    if (brought.some(({ state }) => state !== "refused") || typed.trim() !== "") event.preventDefault();
  });
  return drafts;
}

export function useDrafts(): readonly Draft[] {
  return useStore(draftsOf(useWorkbench()).store, ({ drafts }) => drafts);
}

const NO_SOURCES: readonly KnownSource[] = [];

/** What to know of them where they are to go: into the record that is open, or a new one. */
export function useDraftNotes(
  drafts: readonly Draft[],
  target: "open" | "new",
  find: boolean,
): ReadonlyMap<number, DraftNotes> {
  const sources = useModel((model) => (target === "open" ? model.summary?.sources : undefined)) ?? NO_SOURCES;
  return useMemo(() => draftWarnings(drafts, sources, find), [drafts, sources, find]);
}
