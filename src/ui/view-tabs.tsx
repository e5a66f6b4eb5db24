import { type KeyboardEvent, useEffect, useRef } from "react";
import { goTo, VIEWS, type View } from "../state/index.ts";
import { useMore } from "./use-more.ts";
import { useModel, useWorkbench } from "./use-workbench.ts";

const VIEW_NAMES: Readonly<Record<View, string>> = {
  actors: "Actors view",
  statements: "Statements view",
  table: "Table",
  axis: "Stance axis",
  compare: "Compare",
  pairs: "Pairs",
  articles: "Articles",
};
export const VIEW_PANEL = "view-panel";
export const tabId = (view: View) => `tab-${view}`;

/** One stop for the keyboard; arrows, Home and End go from tab to tab and open it. */
export function ViewTabs() {
  const workbench = useWorkbench();
  const current = useModel((model) => model.view.view);
  const open = (view: View | undefined) => {
    if (!view || view === current) return;
    workbench.change(goTo(view));
    document.getElementById(tabId(view))?.focus();
  };
  const list = useRef<HTMLDivElement>(null);
  const more = useMore(list);
  // The tabs scroll sideways where they do not fit.
  useEffect(() => {
    document.getElementById(tabId(current))?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = VIEWS.indexOf(current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    open(VIEWS.at(to % VIEWS.length));
  };
  return (
    <div ref={list} className="view-tabs" data-more={more} role="tablist" aria-label="Views" onKeyDown={onKeyDown}>
      {VIEWS.map((view) => (
        <button
          key={view}
          id={tabId(view)}
          type="button"
          role="tab"
          className="view-tab"
          aria-selected={view === current}
          aria-controls={VIEW_PANEL}
          tabIndex={view === current ? 0 : -1}
          onClick={() => open(view)}
        >
          {VIEW_NAMES[view]}
        </button>
      ))}
    </div>
  );
}
