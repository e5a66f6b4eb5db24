import { type ComponentType, type LazyExoticComponent, lazy, useRef, useState } from "react";
import type { View } from "../state/index.ts";
import { Afterwards } from "./afterwards.tsx";
import { DisplayMenu } from "./display-menu.tsx";
import { LeftOut } from "./focus/left-out.tsx";
import { Part, Piece } from "./part.tsx";
import { isPlainVisit } from "./plain-visit.ts";
import { SentenceRow } from "./sentence-row.tsx";
import { Stage } from "./stage/stage.tsx";
import { TimelineButton } from "./timeline/timeline-button.tsx";
import { Greeting } from "./tour/greeting.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useUncovered } from "./use-uncovered.ts";
import { useCounts, useModel } from "./use-workbench.ts";
import { tabId, VIEW_PANEL, ViewTabs } from "./view-tabs.tsx";
import { WalkSlot } from "./views/walk-slot.tsx";

const NothingMatches = lazy(() => import("./nothing-matches.tsx").then((m) => ({ default: m.NothingMatches })));
const FocusBar = lazy(() => import("./focus/focus-bar.tsx").then((m) => ({ default: m.FocusBar })));
const GoOn = lazy(() => import("./library/latest-own.tsx").then((m) => ({ default: m.GoOn })));
const Timeline = lazy(() => import("./timeline/timeline.tsx").then((m) => ({ default: m.Timeline })));
const ConnectBar = lazy(() => import("./connect/connect-bar.tsx").then((m) => ({ default: m.ConnectBar })));
const NoGraph = lazy(() => import("./stage/no-graph.tsx").then((m) => ({ default: m.NoGraph })));
const TABLE = screen("Statements", () => import("./table/table.tsx").then((m) => m.StatementTable));
/** What is not the graph comes when it is first opened; the table also stands in for a graph that cannot be drawn. */
const SCREENS: Readonly<Record<View, Screen>> = {
  actors: TABLE,
  statements: TABLE,
  table: TABLE,
  axis: screen("Stance axis", () => import("./axis/stance-axis.tsx").then((m) => m.StanceAxis)),
  compare: screen("Comparison", () => import("./compare/compare.tsx").then((m) => m.Compare)),
  pairs: screen("Pairs", () => import("./pairs/pairs.tsx").then((m) => m.Pairs)),
  articles: screen("Article", () => import("./articles/articles.tsx").then((m) => m.Articles)),
};
interface Screen {
  readonly name: string;
  readonly Content: LazyExoticComponent<ComponentType>;
}
function screen(name: string, load: () => Promise<ComponentType>): Screen {
  return { name, Content: lazy(async () => ({ default: await load() })) };
}

export function Main() {
  const view = useModel((model) => model.view.view);
  const focused = useModel((model) => model.view.focus !== null);
  const time = useModel((model) => model.view.time);
  const connecting = useModel((model) => model.view.connect !== null);
  const embed = useModel((model) => model.view.embed);
  const isShipped = useModel((model) => model.view.record === null);
  const { answer: counts } = useCounts();
  const [drawable, setDrawable] = useState(true);
  const graph = view === "actors" || view === "statements" ? view : null;
  const { name, Content } = SCREENS[view];
  const host = useRef<HTMLElement>(null);
  const main = useRef<HTMLElement>(null);
  useUncovered(host);
  useKeptFocus(main, view);
  // What stands in an article is shown whatever the filter and the focus.
  const reading = view === "articles";
  const nothing = !reading && counts !== null && counts.statements.kept === 0;

  return (
    <main ref={main} className="main" id="stage" tabIndex={-1}>
      {!embed && (
        <>
          <div className="view-row">
            <ViewTabs />
            {!reading && (
              <>
                <TimelineButton />
                <DisplayMenu />
              </>
            )}
          </div>
          {!reading && <SentenceRow />}
        </>
      )}
      {isPlainVisit && isShipped && (
        <Afterwards>
          <Piece>
            <GoOn />
          </Piece>
        </Afterwards>
      )}
      {!embed && !reading && <LeftOut />}
      {!reading && (
        <Piece>
          {focused && <FocusBar />}
          {connecting && <ConnectBar />}
        </Piece>
      )}
      {graph && drawable && !focused && !connecting && !embed && !time && <Greeting />}
      <div
        className="view-panel"
        id={VIEW_PANEL}
        {...(embed ? {} : { role: "tabpanel", "aria-labelledby": tabId(view) })}
      >
        {graph && drawable ? (
          <Stage fold={graph} onUndrawable={() => setDrawable(false)} />
        ) : (
          <section
            ref={host}
            className="screen"
            data-view={view}
            aria-label={name}
            // Stands in for the graph where that cannot be drawn.
            id={graph ? "graph" : undefined}
            tabIndex={-1}
          >
            <Piece>{graph && <NoGraph />}</Piece>
            {!nothing && (
              <Part key={name}>
                <Content />
              </Part>
            )}
          </section>
        )}
        <Piece>{counts && nothing && <NothingMatches counts={counts} />}</Piece>
      </div>
      {time && !reading && (
        <Piece>
          <Timeline by={time} />
        </Piece>
      )}
      <WalkSlot />
    </main>
  );
}
