import { Bookmark } from "lucide-react";
import { lazy, useId, useRef, useState } from "react";
import { Piece } from "../part.tsx";
import { useWorkbench } from "../use-workbench.ts";

const ViewsPanel = lazy(() => import("./views-panel.tsx").then((m) => ({ default: m.ViewsPanel })));

/** Between the panel and the window's border. In CSS pixels. */
const MARGIN = 8;

/** Opens the record's named views and those of one's own, under the button. */
export function ViewsButton() {
  const workbench = useWorkbench();
  const [open, setOpen] = useState(false);
  // A press beside the panel closes it and cannot be stopped: what somebody is writing in it stays in it meanwhile.
  const [writing, setWriting] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  const place = () => {
    const at = button.current?.getBoundingClientRect();
    if (!at || !panel.current) return;
    panel.current.style.top = `${at.bottom + 4}px`;
    const room = document.documentElement.clientWidth;
    const right = Math.max(room - at.right, MARGIN);
    panel.current.style.right = `${Math.max(Math.min(right, room - panel.current.offsetWidth - MARGIN), MARGIN)}px`;
  };
  return (
    <>
      <button
        ref={button}
        id="views-button"
        type="button"
        className="button header-views"
        title="Views"
        popoverTarget={id}
        onClick={place}
      >
        <Bookmark size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>Views</span>
      </button>
      <section
        ref={panel}
        id={id}
        popover="auto"
        className="popover views-popover"
        aria-label="Views"
        onToggle={({ newState }) => {
          place();
          setOpen(newState === "open");
          // Another tab may have saved something since.
          if (newState === "open") void workbench.views.refresh();
          if (newState === "open") panel.current?.querySelector<HTMLElement>(".view-form .field")?.focus();
        }}
      >
        <Piece>
          {(open || writing) && <ViewsPanel close={() => panel.current?.hidePopover()} onWriting={setWriting} />}
        </Piece>
      </section>
    </>
  );
}
