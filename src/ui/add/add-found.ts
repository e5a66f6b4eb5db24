/** Articles that somebody wants in a record -> the record with what was found in them, in one step, or all as it was when that is called off before. */
import { emptyRecord } from "../../model/index.ts";
import { Stopped } from "../../query/index.ts";
import type { Workbench } from "../../state/index.ts";
import type { FoundInArticles } from "../../work/article-messages.ts";
import { findInWorker } from "../../work/extract-client.ts";
import type { Target } from "./add-target.tsx";
import { articleToAdd } from "./article-to-add.ts";
import type { Draft } from "./drafts.ts";

/** What came of it, for whoever waited. */
export interface Outcome {
  /** Articles that are in the record now. */
  readonly count: number;
  readonly statements: number;
  readonly sources: readonly string[];
  readonly found: boolean;
  /** What each failed article is called, and why. */
  readonly failed: readonly { readonly name: string; readonly why: string }[];
  readonly alike: FoundInArticles["alike"];
}

export interface Wish {
  readonly drafts: readonly Draft[];
  readonly target: Target;
  readonly find: boolean;
}

interface Waiting {
  readonly stop: AbortSignal;
  /** Told how many articles are done, the place of the next one, and which share of all the text is done, from 0 to 1. */
  progress(done: number, at: number, share: number): void;
  /** From here on the record changes, and it is too late to stop. */
  begin(): void;
}

/** With the drafts that are done with. Null when the record refused them, of which a notice tells; rejects with {@link Stopped}. */
export async function addFound(
  workbench: Pick<Workbench, "fileOf" | "newRecord" | "edit">,
  { drafts, target, find }: Wish,
  { stop, progress, begin }: Waiting,
): Promise<{ readonly outcome: Outcome; readonly done: readonly Draft[] } | null> {
  const title = target.title.trim() || "New record";
  const record = target.into === "new" ? new Blob([JSON.stringify(emptyRecord(title))]) : await workbench.fileOf();
  const articles = drafts.flatMap((draft) => articleToAdd(draft) ?? []);
  const { operation, failed, alike } = await findInWorker({ record, articles, find }, { stop, progress });
  // Of many articles, receiving what was found and handing it on take a while each: the page can answer between them, and who pressed Cancel meanwhile is heard.
  await new Promise((resolve) => setTimeout(resolve));
  if (stop.aborted) throw new Stopped();
  const left = new Set(failed.map(({ at }) => at));
  const outcome: Outcome = {
    count: operation?.sources.length ?? 0,
    statements: operation?.statements.length ?? 0,
    sources: operation?.sources.map(({ id }) => id) ?? [],
    found: find,
    failed: failed.map(({ at, why }) => ({ name: drafts[at]?.facts.label.value ?? "", why })),
    alike,
  };
  if (operation !== null) {
    begin();
    if (target.into === "new" && !(await workbench.newRecord({ title }))) return null;
    if (!(await workbench.edit(operation))) return null;
  }
  return { outcome, done: drafts.filter((_, at) => !left.has(at)) };
}
