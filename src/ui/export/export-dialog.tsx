import "./export-dialog.css";
import { useMemo, useState } from "react";
import { writePart } from "../../io/export-part.ts";
import { withViews } from "../../io/with-views.ts";
import { Modal } from "../modal.tsx";
import { useOnStage } from "../stage/on-stage.ts";
import { useModel, useSummary, useWorkbench } from "../use-workbench.ts";
import { type Choice, partRequest, usableChoice } from "./choice.ts";
import { ExportChoices } from "./export-choices.tsx";
import { ExportFoot } from "./export-foot.tsx";
import { ExportPreview } from "./export-preview.tsx";
import { PictureChoices } from "./picture/picture-choices.tsx";
import { PictureFoot } from "./picture/picture-foot.tsx";
import { PicturePreview } from "./picture/picture-preview.tsx";
import { pixelWords } from "./picture/picture-scale.ts";
import { usePicture } from "./picture/use-picture.ts";
import { today } from "./today.ts";
import { useCheckedHere } from "./use-checked-here.ts";
import { usePart } from "./use-part.ts";

/** Takes a part of the record away as a file, or to the clipboard; or the graph as a picture. */
export function ExportDialog({ onClose }: { onClose(): void }) {
  const workbench = useWorkbench();
  const summary = useSummary();
  const view = useModel((model) => model.view);
  const last = useModel((model) => model.settings.exported);
  const stage = useOnStage();
  const [kept, setKept] = useState<Choice>(() => usableChoice(last, view, stage !== null));
  const [day] = useState(today);
  // The graph may be taken down while the dialog stands: a file can be dropped on it.
  const choice = usableChoice(kept, view, stage !== null);
  const choose = (change: Partial<Choice>) => {
    const next = { ...choice, ...change };
    setKept(next);
    workbench.set({ exported: next });
  };

  const { format } = choice;
  const request = partRequest(choice, view, stage);
  const part = usePart(format === "png" ? null : request);
  const own = useModel((model) => model.views);
  // The whole record takes one's own views along; a part of it has none, they may show what it lacks.
  const answer = useMemo(
    () => part && (choice.what === "everything" ? { ...part, record: withViews(part.record, own) } : part),
    [part, own, choice.what],
  );
  const checked = useCheckedHere(day);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer belongs to one request, whose object is new each time.
  const file = useMemo(
    () => (answer && format !== "png" ? writePart(answer, summary, request, format, checked) : null),
    [answer, summary, format, checked],
  );
  const picture = usePicture(choice, day);
  const drawn = picture?.phase === "drawn" ? picture.file : null;

  return (
    <Modal
      title="Export"
      className="export"
      onClose={onClose}
      foot={picture ? <PictureFoot state={picture} /> : <ExportFoot file={file} />}
    >
      <div className="export-body">
        <ExportChoices
          choice={choice}
          choose={choose}
          view={view}
          noPicture={stage ? null : "The graph is not on screen: go to the Actors or Statements view"}
        >
          {picture && (
            <PictureChoices
              choice={choice}
              choose={choose}
              moved={stage?.scene.camera() != null}
              pixels={drawn && `${pixelWords(drawn)} pixels`}
            />
          )}
        </ExportChoices>
        {picture ? (
          <PicturePreview state={picture} asked={choice.scale} />
        ) : (
          <ExportPreview file={file} prose={format === "quotes" || format === "codebook"} />
        )}
      </div>
    </Modal>
  );
}
