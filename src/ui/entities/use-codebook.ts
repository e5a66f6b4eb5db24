import { type PartRequest, writePart } from "../../io/export-part.ts";
import { NO_FILTER, SHOW_NOTHING_ELSE } from "../../query/index.ts";
import { download, textBlob } from "../export/download.ts";
import { useWorkbench } from "../use-workbench.ts";

const EVERYTHING: PartRequest = {
  part: { what: "everything" },
  filter: NO_FILTER,
  fold: "actors",
  show: SHOW_NOTHING_ELSE,
};

/** Hands the codebook of the whole record over as a file. */
export function useCodebook(): () => Promise<void> {
  const workbench = useWorkbench();
  return async () => {
    const answer = await workbench.askOnce({ ask: "part", ...EVERYTHING });
    const { summary } = workbench.store.getState();
    if (!summary) return;
    const { fileName, text, mime } = writePart(answer, summary, EVERYTHING, "codebook");
    download(fileName, textBlob(text, mime));
  };
}
