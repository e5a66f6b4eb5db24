import "./notice.css";
import { lazy } from "react";
import { Piece } from "../part.tsx";
import { useModel, useWorkbench } from "../use-workbench.ts";

const ProblemDialog = lazy(() => import("./problem-dialog.tsx").then((m) => ({ default: m.ProblemDialog })));
const Toast = lazy(() => import("./toast.tsx").then((m) => ({ default: m.Toast })));

/** What the workbench has to tell: a problem as a dialog, something done as a line that goes by itself. */
export function NoticeDialog() {
  const workbench = useWorkbench();
  const notice = useModel((model) => model.notice);
  const close = () => workbench.tell(null);
  return (
    <>
      <Piece>{notice?.tone === "problem" && <ProblemDialog notice={notice} onClose={close} />}</Piece>
      <div className="toasts" role="status">
        <Piece>{notice?.tone === "done" && <Toast notice={notice} onClose={close} />}</Piece>
      </div>
    </>
  );
}
