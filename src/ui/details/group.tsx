import { ChevronRight } from "lucide-react";
import { type ReactNode, useId, useState } from "react";

/** A part of the details under a heading, with a figure at the right. An empty one says 0 and nothing else. */
export function Group({ title, figure, children }: { title: string; figure?: ReactNode; children?: ReactNode }) {
  const id = useId();
  return (
    <section className="detail-group" aria-labelledby={id}>
      <div className="detail-group-head">
        <h3 id={id}>{title}</h3>
        {figure !== undefined && <span className="figure">{figure}</span>}
      </div>
      {children}
    </section>
  );
}

interface FoldProps {
  /** What the button says, also for those who do not see it. */
  readonly label: string;
  /** What the button shows. */
  readonly face: ReactNode;
  /** Links and figures beside the button. */
  readonly beside?: ReactNode;
  /** What stands under the row, open or not. */
  readonly below?: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
  /** The pointer or the focus comes to the row, or leaves it. */
  onPoint?(pointed: boolean): void;
}

/** A row that opens in place. */
export function Fold({ label, face, beside, below, open: first = false, children, onPoint }: FoldProps) {
  const [open, setOpen] = useState(first);
  const id = useId();
  return (
    <li
      className="fold"
      onPointerEnter={() => onPoint?.(true)}
      onPointerLeave={() => onPoint?.(false)}
      onFocus={() => onPoint?.(true)}
      onBlur={() => onPoint?.(false)}
    >
      <div className="fold-head">
        <button
          type="button"
          className="fold-button"
          aria-expanded={open}
          aria-controls={id}
          aria-label={label}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight size={16} strokeWidth={1.75} aria-hidden="true" className="fold-chevron" />
          {face}
        </button>
        {beside}
      </div>
      {below && <div className="fold-below">{below}</div>}
      <div id={id} hidden={!open} className="fold-body">
        {open && children}
      </div>
    </li>
  );
}

/** How many more a press brings: what is drawn in one go without holding up the page. */
const STEP = 50;

/** The first few of a list, and a button for more of the others, which stays where it was so that the focus does too. */
export function Few<T>({ items, few, each }: { items: readonly T[]; few: number; each(item: T): ReactNode }) {
  const [most, setMost] = useState(few);
  // A button that would bring a single one more takes the room of that one.
  const shown = items.length <= most + 1 ? items : items.slice(0, most);
  const left = items.length - shown.length;
  const next = left <= STEP + 1 ? left : STEP;
  return (
    <>
      {shown.map(each)}
      {items.length > few + 1 && (
        <button type="button" className="link more" onClick={() => setMost(left > 0 ? most + next : few)}>
          {left === 0 ? "Show fewer" : `Show ${next} more${next < left ? ` of ${left}` : ""}`}
        </button>
      )}
      {left > 0 && most > few && (
        <button type="button" className="link more" onClick={() => setMost(few)}>
          Show fewer
        </button>
      )}
    </>
  );
}
