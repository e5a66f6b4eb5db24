import type { Workbench } from "../../state/index.ts";
import { exampleArticle } from "./example-article.ts";
import { draftsOf } from "./use-drafts.ts";

/** Brings the example article to be added; says so when it cannot be fetched. */
export async function tryExample(workbench: Workbench): Promise<void> {
  try {
    await draftsOf(workbench).takeFiles([await exampleArticle()]);
  } catch (error) {
    const lines = [error instanceof Error ? error.message : String(error)];
    workbench.tell({ tone: "problem", title: "The example could not be fetched.", problems: [], lines });
  }
}
