import { CircleCheck, X } from "lucide-react";
import { type CSSProperties, useEffect, useLayoutEffect, useState } from "react";
import type { Notice } from "../../state/index.ts";
import { useReducedMotion } from "../use-media.ts";
import { useWayBack } from "../use-way-back.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";

/** How long a line stands that nobody looks at, in milliseconds; longer where motion is unwelcome, since its coming is seen less. */
const STANDS_FOR = 6000;
const STANDS_STILL = 12_000;

/** What was done, in a line that goes by itself, but not from under a pointer or the focus. */
export function Toast({ notice, onClose }: { notice: Notice; onClose(): void }) {
  const [held, setHeld] = useState(false);
  const { onFocus, goBack } = useWayBack();
  const workbench = useWorkbench();
  const foot = useFoot();
  const isLast = useModel((model) => model.edits.count === notice.step);
  const standsFor = useReducedMotion() ? STANDS_STILL : STANDS_FOR;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each notice has its own time; how it is closed is the same for all.
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onClose, standsFor);
    return () => clearTimeout(timer);
  }, [notice, held, standsFor]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps it in place.
    <div
      className="toast"
      // What a narrow window has at its foot stays uncovered.
      style={{ "--under-toast": `${foot}px` } as CSSProperties}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={(event) => {
        setHeld(true);
        onFocus(event);
      }}
      onBlur={() => setHeld(false)}
    >
      <CircleCheck size={16} strokeWidth={1.75} aria-hidden="true" />
      <p>{[notice.title, ...notice.lines].join(" ")}</p>
      {isLast && (
        <button
          type="button"
          className="button small"
          onClick={() => {
            goBack();
            onClose();
            workbench.undo();
          }}
        >
          Undo
        </button>
      )}
      <button
        type="button"
        className="button small icon"
        aria-label="Dismiss"
        onClick={() => {
          goBack();
          onClose();
        }}
      >
        <X size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </div>
  );
}

/** How high the legend and the status bar stand at the foot of a narrow window, in pixels: 32 where there is no legend. */
function useFoot(): number {
  const [height, setHeight] = useState(32);
  useLayoutEffect(() => {
    const legend = document.querySelector(".phone-bar");
    if (legend === null) return;
    const measure = () => setHeight(Math.round(innerHeight - legend.getBoundingClientRect().top));
    const observer = new ResizeObserver(measure);
    for (const bar of [legend, document.querySelector(".status-bar")]) if (bar) observer.observe(bar);
    measure();
    return () => observer.disconnect();
  }, []);
  return height;
}
