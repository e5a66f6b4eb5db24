import { fileSave, supported } from "browser-fs-access";
import { fileSlug } from "../../io/file-slug.ts";
import type { Workbench } from "../../state/index.ts";

/**
 * Writes the record as it stands to a file as Record JSON: to the one that it was last saved to, where the browser can, else to one
 * that is chosen. Tells what came of it; a chooser that is closed again changes nothing.
 */
export async function saveRecord(workbench: Workbench): Promise<void> {
  const { summary, saved, edits, settings } = workbench.store.getState();
  if (!summary) return;
  const position = edits.count;
  // Two who code the same articles have files of two names.
  const slugs = [fileSlug(summary.title) || "record", fileSlug(settings.coder ?? "")].filter((slug) => slug !== "");
  const fileName = saved?.name ?? `${slugs.join("-")}.json`;
  const file = workbench.fileOf();
  try {
    const options = { fileName, extensions: [".json"], mimeTypes: ["application/json"], description: "Record JSON" };
    const handle = await fileSave(file, options, saved?.handle ?? null);
    const name = handle?.name ?? fileName;
    workbench.noteSaved({ name, position, at: new Date().toISOString(), handle: handle ?? null });
    const title = supported ? `Saved to ${name}.` : `Saved as ${name}, where this browser puts what it downloads.`;
    workbench.tell({ tone: "done", title, problems: [], lines: [] });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return;
    workbench.tell({
      tone: "problem",
      title: "The record was not saved to a file.",
      problems: [],
      lines: [String(error), "Export of everything as Record JSON writes the same file."],
    });
  }
}
