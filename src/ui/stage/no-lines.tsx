import "./no-lines.css";
import { useEffect, useRef } from "react";
import { flip, goTo, review } from "../../state/index.ts";
import { useDialogs } from "../use-dialog.ts";
import { useModel, useSummary, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import type { Shown } from "./use-shown.ts";

interface Props {
  readonly shown: Shown;
  /** How many of those who speak or are spoken of are not drawn. */
  readonly bare: number;
  readonly of: number;
  /** How many pixels at the top of the stage the picture is to leave free. */
  takeHead(pixels: number): void;
}

/** For many who speak or are spoken of no line can be drawn: says for how many, and what leads on; in few words where at least half have one. */
export function NoLines({ shown: { picture, dropped }, bare, of, takeHead }: Props) {
  if (!picture || dropped > 0) return null;
  if (picture.ids.length === 0) return <Empty />;
  const told = `${bare} of ${of} actors ${bare === 1 ? "has" : "have"} no line yet`;
  return 2 * bare > of ? <Few told={told} takeHead={takeHead} /> : <Some told={told} takeHead={takeHead} />;
}

/** The picture is fitted under the note. */
function useHead(takeHead: Props["takeHead"]) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = note.current;
    if (!element) return;
    const watch = new ResizeObserver(() => takeHead(element.offsetTop + element.offsetHeight));
    watch.observe(element);
    return () => {
      watch.disconnect();
      takeHead(0);
    };
  }, [takeHead]);
  return note;
}

interface NoteProps extends Pick<Props, "takeHead"> {
  readonly told: string;
}

/** A line over the picture. */
function Few({ told, takeHead }: NoteProps) {
  const note = useHead(takeHead);
  return (
    <div ref={note} className="few-lines" role="note">
      <p>{told}: a line goes from who speaks to what a statement is about. Code what they are about, or show them.</p>
      <div className="few-lines-ways">
        <Ways className="link" />
      </div>
    </div>
  );
}

/** A few words over a picture that already says something. */
function Some({ told, takeHead }: NoteProps) {
  const note = useHead(takeHead);
  const isolates = useModel((model) => model.view.show.isolates);
  return (
    <div ref={note} className="few-lines some-lines" role="note">
      <p>{told}.</p>
      {!isolates && <ShowAll className="link" />}
    </div>
  );
}

/** In place of a picture; leads to where the statements are to be read too. */
function Empty() {
  const workbench = useWorkbench();
  const view = useModel((model) => model.view.view);
  const bare = useSummary().issues.length === 0;
  return (
    <div className="nothing">
      <div className="blank-words">
        <h2>There is nothing to draw here yet.</h2>
        <p>
          {bare
            ? "This record has no issues yet, so no stance is drawn."
            : "None of these statements takes a stance that could be drawn as a line."}{" "}
          A line goes from who speaks to what a statement is about. The table shows who said what.
        </p>
        <div className="row">
          <button type="button" className="button primary" onClick={() => workbench.change(goTo("table"))}>
            Open the table
          </button>
          {view === "actors" && (
            <button type="button" className="button secondary" onClick={() => workbench.change(goTo("statements"))}>
              Statements view
            </button>
          )}
          <Ways className="button secondary" />
        </div>
      </div>
    </div>
  );
}

/** From where statements get lines, and how to see who has none. */
function Ways({ className }: { readonly className: string }) {
  const workbench = useWorkbench();
  const { edit } = useDialogs();
  const { suggested } = useSummary().review;
  const { embed, show, review: reviewing } = useModel((model) => model.view);
  return (
    <>
      {!embed && suggested > 0 && reviewing === null && (
        <button type="button" className={className} onClick={() => workbench.change(review({}))}>
          Review {counted(suggested, "statement")}
        </button>
      )}
      {!embed && (
        <button type="button" className={className} onClick={() => edit({ do: "contested" })}>
          Look for what is contested…
        </button>
      )}
      {!show.isolates && <ShowAll className={className} />}
    </>
  );
}

function ShowAll({ className }: { readonly className: string }) {
  const workbench = useWorkbench();
  return (
    <button
      type="button"
      className={className}
      onClick={() => {
        // It goes with what it is pressed in.
        document.getElementById("graph")?.focus({ preventScroll: true });
        workbench.change(flip("isolates"));
      }}
    >
      Show nodes without lines
    </button>
  );
}
