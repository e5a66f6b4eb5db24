import { lazy, Suspense, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { goTo, VIEWS, type View } from "../state/index.ts";
import { DisplayMenu } from "./display-menu.tsx";
import { PhoneBar } from "./filters/phone-bar.tsx";
import { NothingMatches } from "./nothing-matches.tsx";
import { Greeting, SentenceRow } from "./sentence-row.tsx";
import { Stage } from "./stage/stage.tsx";
import { useAnswer, useModel, useWorkbench } from "./use-workbench.ts";

const StatementTable = lazy(() => import("./table/table.tsx").then((m) => ({ default: m.StatementTable })));

const VIEW_NAMES: Readonly<Record<View, string>> = {
  actors: "Actors view",
  statements: "Statements view",
  table: "Table",
};

export function Main() {
  const workbench = useWorkbench();
  const view = useModel((model) => model.view.view);
  const filter = useModel((model) => model.view.filter);
  const { answer: counts } = useAnswer("counts", { ask: "counts", filter });
  const [drawable, setDrawable] = useState(true);
  const nothing = counts !== null && counts.statements.kept === 0;

  return (
    <main className="main" id="stage" tabIndex={-1}>
      <Tabs
        className="views"
        selectedKey={view}
        onSelectionChange={(key) => {
          if (key !== view) workbench.change(goTo(key as View));
        }}
      >
        <div className="view-row">
          <TabList className="view-tabs" aria-label="Views">
            {VIEWS.map((name) => (
              <Tab key={name} id={name} className="view-tab">
                {VIEW_NAMES[name]}
              </Tab>
            ))}
          </TabList>
          <DisplayMenu />
        </div>
        <SentenceRow />
        {view !== "table" && <Greeting />}
        <TabPanel id={view} className="view-panel" shouldForceMount>
          {view !== "table" && drawable ? (
            <Stage fold={view} onUndrawable={() => setDrawable(false)} />
          ) : (
            <section className="table-region" aria-label="Table">
              {view !== "table" && <NoGraph />}
              {!nothing && (
                <Suspense fallback={null}>
                  <StatementTable />
                </Suspense>
              )}
            </section>
          )}
          {counts && nothing && <NothingMatches counts={counts} />}
        </TabPanel>
      </Tabs>
      <PhoneBar />
    </main>
  );
}

function NoGraph() {
  return (
    <div className="no-graph" role="note">
      <p>This browser cannot draw the graph (WebGL is off). The table shows the same statements.</p>
      <details>
        <summary>How to switch it on</summary>
        <p>
          Look for hardware acceleration or WebGL in the browser’s settings, switch it on and open this page again. On a
          managed machine the administrator may have switched it off.
        </p>
      </details>
    </div>
  );
}
