import "./layout.css";
import "./marks.css";
import { lazy, useEffect, useLayoutEffect, useMemo, useState } from "react";
import { comparedCoders, type Model, type View } from "../state/index.ts";
import { Afterwards } from "./afterwards.tsx";
import { Details } from "./details/details.tsx";
import type { EntityTask } from "./entities/entity-task.ts";
import { FiltersPane } from "./filters/filters-pane.tsx";
import { PhoneBar } from "./filters/phone-bar.tsx";
import { Header } from "./header.tsx";
import { useLeaveWarning } from "./keeping/use-leave-warning.ts";
import { useSave } from "./keeping/use-save.ts";
import { LoadingPage } from "./loading-page.tsx";
import { Main } from "./main-pane.tsx";
import { DropTarget } from "./open/drop-target.tsx";
import { NoticeDialog } from "./open/notice.tsx";
import { Part, Piece } from "./part.tsx";
import { BackToReview, ReviewSlot } from "./review/review-slot.tsx";
import { StatusBar } from "./status-bar.tsx";
import { type DialogName, DialogProvider } from "./use-dialog.ts";
import { useDark } from "./use-media.ts";
import { usePageTitle } from "./use-page-title.ts";
import { useSheetDrag } from "./use-sheet-drag.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { useModel, useWorkbench } from "./use-workbench.ts";

const AddDialog = lazy(() => import("./add/add-dialog.tsx").then((m) => ({ default: m.AddDialog })));
const CodersPage = lazy(() => import("./coders/coders-page.tsx").then((m) => ({ default: m.CodersPage })));
const EmptyPage = lazy(() => import("./empty-page.tsx").then((m) => ({ default: m.EmptyPage })));
const ExportDialog = lazy(() => import("./export/export-dialog.tsx").then((m) => ({ default: m.ExportDialog })));
const OpenDialog = lazy(() => import("./open/open-dialog.tsx").then((m) => ({ default: m.OpenDialog })));
const ArticlesPane = lazy(() => import("./articles/articles-pane.tsx").then((m) => ({ default: m.ArticlesPane })));
const Tour = lazy(() => import("./tour/tour.tsx").then((m) => ({ default: m.Tour })));
const EntityDialogs = lazy(() => import("./entities/entity-dialogs.tsx").then((m) => ({ default: m.EntityDialogs })));
const EmbedDesk = lazy(() => import("./views/embed-desk.tsx").then((m) => ({ default: m.EmbedDesk })));
/** The development server's files change under a page; those of a build stay as they are. */
const KEEPS_SITE = import.meta.env.PROD && "serviceWorker" in navigator;
const UpdateOffer = lazy(() => import("./offline/update-offer.tsx").then((m) => ({ default: m.UpdateOffer })));
const RecordsDialog = lazy(() => import("./library/records-dialog.tsx").then((m) => ({ default: m.RecordsDialog })));
const HistoryDialog = lazy(() => import("./history/history-dialog.tsx").then((m) => ({ default: m.HistoryDialog })));
const CoderOffer = lazy(() => import("./keeping/coder-offer.tsx").then((m) => ({ default: m.CoderOffer })));
const HelpDialog = lazy(() => import("./help-dialog.tsx").then((m) => ({ default: m.HelpDialog })));

export function App() {
  const phase = useModel((model) => model.phase);
  const hasRecord = useModel((model) => model.summary !== null);
  const embed = useModel((model) => model.view.embed);
  // In the place where what was done is told, once that has gone.
  const asksCoder = useModel(({ asksCoder, settings, notice }) => asksCoder && !settings.coderAsked && notice === null);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [tasks, setTasks] = useState<readonly EntityTask[]>([]);
  const [touring, setTouring] = useFirstVisit();
  const dialogs = useMemo(
    () => ({ show: setDialog, edit: (task: EntityTask) => setTasks([task]), touring, setTouring }),
    [touring, setTouring],
  );
  const close = () => setDialog(null);
  const leave = () => {
    close();
    setTasks([]);
    setTouring(false);
  };
  const dark = useDark();
  usePageTitle();
  useLeaveWarning();
  useShortcuts(setDialog, useSave());
  // Before the effects of what stands below, which read the theme's colours.
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }, [dark]);

  if (embed && phase !== "none") {
    return (
      <DialogProvider value={dialogs}>
        <Part fallback={<LoadingPage />}>{hasRecord ? <EmbedDesk /> : <LoadingPage />}</Part>
        <NoticeDialog />
      </DialogProvider>
    );
  }
  return (
    <DialogProvider value={dialogs}>
      <DropTarget>
        <Part fallback={<LoadingPage />}>
          {hasRecord ? <Desk show={setDialog} /> : phase === "none" ? <EmptyPage show={setDialog} /> : <LoadingPage />}
        </Part>
        <Part fallback={null} leave={leave}>
          {hasRecord && touring && <Tour />}
          {dialog === "export" && <ExportDialog onClose={close} />}
          {dialog === "open" && <OpenDialog onClose={close} />}
          {dialog === "add" && <AddDialog onClose={close} />}
          {dialog === "records" && <RecordsDialog onClose={close} />}
          {dialog === "history" && <HistoryDialog onClose={close} />}
          {asksCoder && <CoderOffer />}
          {dialog === "help" && <HelpDialog onClose={close} />}
          {hasRecord && tasks.length > 0 && <EntityDialogs tasks={tasks} set={setTasks} />}
        </Part>
        <NoticeDialog />
        <Piece>
          {KEEPS_SITE && phase !== "loading" && (
            <Afterwards>
              <UpdateOffer />
            </Afterwards>
          )}
        </Piece>
      </DropTarget>
    </DialogProvider>
  );
}

/** Something is chosen, being connected or reviewed: the details are about it. */
const isAsking = ({ view }: Model) => view.selected.length > 0 || view.connect !== null || view.review !== null;
/** What is chosen meanwhile is told of before the review goes on. */
const isReviewing = ({ view }: Model) => view.review !== null && view.selected.length === 0 && view.connect === null;

/** Whether the tour is on: at first for who was never here before and did not come by a link. */
function useFirstVisit() {
  const greeted = useModel((model) => model.settings.greeted);
  return useState(() => !greeted && location.search === "");
}

/** What the first skip link calls what it leads to. */
const SKIP_TO: Readonly<Record<View, string>> = {
  actors: "graph",
  statements: "graph",
  table: "table",
  axis: "stance axis",
  compare: "comparison",
  pairs: "pairs",
  articles: "article",
};

function Desk({ show }: { show(dialog: DialogName): void }) {
  const workbench = useWorkbench();
  const folded = useModel((model) => model.settings.folded);
  const selecting = useModel(isAsking);
  const coders = useModel((model) => comparedCoders(model.view));
  const view = useModel((model) => model.view.view);
  const toView = SKIP_TO[view];
  // What stands in an article is shown whatever the filter.
  const reading = view === "articles";
  const [about, setAbout] = useState(false);
  const open = selecting || about;
  return (
    <div
      className="desk"
      data-filters={folded.filters ? "folded" : "shown"}
      data-details={folded.details && !selecting ? "folded" : "shown"}
      data-open={open || undefined}
    >
      <nav className="skip" aria-label="Skip">
        {coders === null ? (
          <>
            <a href={toView === "graph" ? "#graph" : "#stage"}>To the {toView}</a>
            <a href={reading ? "#articles" : "#filters"}>To the {reading ? "list of articles" : "filters"}</a>
            <a href="#details">To the details</a>
          </>
        ) : (
          <a href="#stage">To the comparison</a>
        )}
      </nav>
      <Header
        show={show}
        about={() => {
          workbench.set({ folded: { ...folded, details: false } });
          workbench.change((view) => ({ ...view, selected: [], coders: null }));
          setAbout(true);
        }}
      />
      {coders === null ? (
        <>
          {reading ? (
            <Piece>
              <ArticlesPane />
            </Piece>
          ) : (
            <FiltersPane />
          )}
          <Main />
          <DetailsPane onLeave={() => setAbout(false)} />
          {!reading && <PhoneBar />}
        </>
      ) : (
        <Part>
          <CodersPage words={coders} />
        </Part>
      )}
      <StatusBar />
    </div>
  );
}

/** Beside the stage where there is room, over it where there is not, a sheet above the filters' bar on a phone. */
function DetailsPane({ onLeave }: { onLeave(): void }) {
  const [tall, setTall] = useState(false);
  const grip = useSheetDrag(tall, setTall);
  const selecting = useModel(isAsking);
  const reviewing = useModel(isReviewing);
  const reading = useModel(({ view }) => view.view === "articles");
  // A card with its fields needs more of a phone than a name does, but never the place of the words that it is about.
  useEffect(() => {
    if (reviewing) setTall(!reading);
  }, [reviewing, reading]);
  return (
    <aside
      className="details-pane"
      id="details"
      aria-label={reviewing ? "Review" : "Details"}
      tabIndex={-1}
      data-tall={tall || undefined}
    >
      <div className="sheet-handle">
        <button type="button" className="button small" aria-expanded={tall} {...grip}>
          <span className="grip" aria-hidden="true" />
          {tall ? "Less room for details" : "More room for details"}
        </button>
        {!selecting && (
          <button type="button" className="button small" onClick={onLeave}>
            Close
          </button>
        )}
      </div>
      {reviewing ? (
        <ReviewSlot />
      ) : (
        <>
          <BackToReview />
          <Details />
        </>
      )}
    </aside>
  );
}
