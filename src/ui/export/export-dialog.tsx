import "./export-dialog.css";
import { useMemo, useState } from "react";
import { type ExportFormat, writePart } from "../../io/export-part.ts";
import { Modal } from "../modal.tsx";
import { useModel, useSummary, useWorkbench } from "../use-workbench.ts";
import { type Choice, partRequest, usableChoice } from "./choice.ts";
import { ExportChoices } from "./export-choices.tsx";
import { ExportFoot } from "./export-foot.tsx";
import { ExportPreview } from "./export-preview.tsx";
import { usePart } from "./use-part.ts";

/** Takes a part of the record away as a file, or to the clipboard. */
export function ExportDialog({ onClose }: { onClose(): void }) {
  const workbench = useWorkbench();
  const summary = useSummary();
  const view = useModel((model) => model.view);
  const last = useModel((model) => model.settings.exported);
  const [choice, setChoice] = useState<Choice>(() => usableChoice(last, view));
  const choose = (change: Partial<Choice>) => {
    const next = { ...choice, ...change };
    setChoice(next);
    workbench.set({ exported: next });
  };

  const request = partRequest(choice, view);
  const answer = usePart(request);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer belongs to one request, whose object is new each time.
  const files = useMemo(
    () => answer && { of: (format: ExportFormat) => writePart(answer, summary, request, format) },
    [answer, summary],
  );
  const file = useMemo(() => files?.of(choice.format) ?? null, [files, choice.format]);

  return (
    <Modal
      title="Export"
      className="export"
      onClose={onClose}
      foot={<ExportFoot file={file} quotes={() => files?.of("quotes").text ?? ""} />}
    >
      <div className="export-body">
        <ExportChoices choice={choice} choose={choose} view={view} />
        <ExportPreview file={file} />
      </div>
    </Modal>
  );
}
