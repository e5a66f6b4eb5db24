import "./add.css";
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { Modal } from "../modal.tsx";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { AddTarget, type Target } from "./add-target.tsx";
import { AddedArticles } from "./added-articles.tsx";
import { isSound } from "./article-to-add.ts";
import { DraftList } from "./draft-list.tsx";
import { FindingProgress, WritingProgress } from "./finding-progress.tsx";
import { GiveArticles } from "./give-articles.tsx";
import { IssuesFirst } from "./issues-first.tsx";
import { useAdding } from "./use-adding.ts";
import { draftsOf, useDraftNotes, useDrafts } from "./use-drafts.ts";

/** Articles from this machine -> into the record that is open, or a new one, with the statements that are found in them. */
export function AddDialog({ onClose }: { onClose(): void }) {
  const workbench = useWorkbench();
  const drafts = useDrafts();
  const [target, setTarget] = useTarget();
  const [find, setFind] = useState(true);
  const notes = useDraftNotes(drafts, target.into, find);
  const { adding, start, stop, again } = useAdding();
  const willBe = drafts.filter(({ key, state }) => state === "read" && notes.get(key)?.isHad !== true);
  const reading = drafts.filter(({ state }) => state === "reading").length;
  const faulty = willBe.filter((draft) => !isSound(draft)).length;
  const close = () => {
    stop();
    onClose();
  };
  const { addButton, ways } = useWayBackTo(adding.step === "choosing");
  // A file that is dropped here is added, also where the page would attach it.
  const drop = (files: readonly File[]) => void draftsOf(workbench).takeFiles(files);

  if (adding.step === "running") {
    return (
      <Modal title="Adding articles" className="add" onClose={close}>
        <FindingProgress {...adding} find={find} onStop={stop} />
      </Modal>
    );
  }
  if (adding.step === "writing") {
    return (
      <Modal title="Adding articles" className="add" onClose={close}>
        <WritingProgress all={adding.all} />
      </Modal>
    );
  }
  if (adding.step === "done") {
    return (
      <Modal title={adding.outcome.count === 0 ? "Nothing was added" : "Added"} className="add" onClose={close}>
        <AddedArticles
          outcome={adding.outcome}
          unread={drafts.filter(({ state }) => state === "refused")}
          onMore={again}
          onClose={close}
        />
      </Modal>
    );
  }
  return (
    <Modal
      title="Add articles"
      className="add"
      onClose={close}
      foot={
        <>
          <p className="add-count" role="status">
            {reading > 0
              ? `Reading ${counted(reading, "article")}`
              : faulty > 0
                ? `${counted(faulty, "article")} ${faulty === 1 ? "has" : "have"} a fact to mend.`
                : ""}
          </p>
          <button type="button" className="button secondary" onClick={close}>
            Close
          </button>
          <button
            ref={addButton}
            type="button"
            className="button primary"
            disabled={willBe.length === 0 || reading > 0 || faulty > 0}
            onClick={() => void start({ drafts: willBe, target, find })}
          >
            {willBe.length === 0 ? "Add" : `Add ${counted(willBe.length, "article")}`}
          </button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for pointers; the button beside it does the same. */}
      <div
        ref={ways}
        className="add-body"
        onDrop={(event) => {
          if (event.dataTransfer.files.length === 0) return;
          event.preventDefault();
          drop([...event.dataTransfer.files]);
        }}
      >
        <GiveArticles isFirst={drafts.length === 0} />
        {drafts.length > 0 && <DraftList drafts={drafts} notes={notes} />}
        {drafts.length > 0 && <AddTarget target={target} onTarget={setTarget} find={find} onFind={setFind} />}
        {find && (drafts.length > 0 || target.into === "open") && <IssuesFirst target={target} onTarget={setTarget} />}
      </div>
    </Modal>
  );
}

/** Whoever comes back to choosing goes on from the button for adding, or from the ways to bring articles where there is nothing to add: what was pressed is gone. */
function useWayBackTo(choosing: boolean) {
  const addButton = useRef<HTMLButtonElement>(null);
  const ways = useRef<HTMLDivElement>(null);
  const away = useRef(false);
  useEffect(() => {
    if (choosing && away.current) {
      const isReady = addButton.current?.disabled === false;
      (isReady ? addButton.current : ways.current?.querySelector("button"))?.focus();
    }
    away.current = !choosing;
  }, [choosing]);
  return { addButton, ways };
}

/**
 * Into the open record when it is one's own; the one that comes with the page stays as it is unless somebody says so. A title that somebody wrote is there
 * again after the dialog was closed.
 */
function useTarget() {
  const { store, setTitle } = draftsOf(useWorkbench());
  const written = useStore(store, ({ title }) => title);
  const isOpen = useModel((model) => model.summary !== null);
  const isOwn = useModel((model) => model.view.record !== null || model.edits.count > 0);
  const [chosen, setChosen] = useState<Target["into"] | null>(null);
  const into = isOpen ? (chosen ?? (written !== null || !isOwn ? "new" : "open")) : "new";
  const change = ({ into: to, title }: Partial<Target>) => {
    if (to !== undefined) setChosen(to);
    if (title !== undefined) setTitle(title);
  };
  return [{ into, title: written ?? "New record" } satisfies Target, change] as const;
}
