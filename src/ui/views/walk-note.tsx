import { ChevronDown, ChevronUp } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";

/** What a step says of what is shown: a few lines of it, by scrolling the others, or all of it where it is asked for. */
export function WalkNote({ note }: { note: string }) {
  const words = useRef<HTMLParagraphElement>(null);
  const id = useId();
  const [whole, setWhole] = useState(false);
  const [cut, setCut] = useState(false);
  useEffect(() => {
    const element = words.current;
    if (!element) return;
    const look = () => {
      const scrolls = element.scrollHeight > element.clientHeight + 1;
      // Whoever has no pointer must be able to scroll it.
      element.tabIndex = scrolls ? 0 : -1;
      if (!whole) setCut(scrolls);
    };
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, [whole]);
  const Icon = whole ? ChevronDown : ChevronUp;
  return (
    <div className="walk-note-row" data-whole={whole || undefined}>
      <p ref={words} id={id} className="walk-note">
        {note}
      </p>
      {(cut || whole) && (
        <button
          type="button"
          className="button small icon"
          aria-expanded={whole}
          aria-controls={id}
          aria-label="The whole note"
          onClick={() => setWhole(!whole)}
        >
          <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
