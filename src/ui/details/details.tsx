import "./details.css";
import { X } from "lucide-react";
import { lazy, type ReactNode, useEffect, useMemo, useRef } from "react";
import { choose, filterBy } from "../../state/index.ts";
import { KindIcon } from "../marks.tsx";
import { Piece } from "../part.tsx";
import { useAnswer, useModel, useWorkbench } from "../use-workbench.ts";
import { counted, FORM_NAMES, KIND_NAMES } from "../words.ts";
import { type Content, contentOf, questionOf, unfiltered, WAITING } from "./content.ts";
import { Overview } from "./overview.tsx";
import { type Chosen, useChosen } from "./use-chosen.ts";
import { useLate, useSettled } from "./use-settled.ts";

const ConnectPanel = lazy(() => import("../connect/connect-panel.tsx").then((m) => ({ default: m.ConnectPanel })));

/** The head and body of the region "Details": what is selected, or how two things are tied. */
export function Details() {
  const connecting = useModel(({ view }) => view.connect !== null && view.selected.length === 0);
  return connecting ? (
    <Piece
      fallback={
        <p className="details-head" data-field-soon>
          Connect
        </p>
      }
    >
      <ConnectPanel />
    </Piece>
  ) : (
    <Selection />
  );
}

/** What is selected, down to its words. */
function Selection() {
  const workbench = useWorkbench();
  const { content, Chosen, pending } = useContent();
  const late = useLate(pending);
  const body = useBody(content.key);
  return (
    <>
      <header className="details-head">
        <p className="details-kind" aria-live="polite">
          {late ? "Looking it up…" : <Kind content={content} />}
        </p>
        {content.kind !== "overview" && (
          <button
            type="button"
            className="button icon"
            aria-label="Clear the selection"
            onClick={() => workbench.change(choose(null))}
          >
            <X size={16} strokeWidth={1.75} aria-hidden="true" />
          </button>
        )}
      </header>
      <div className="details-body" ref={body} aria-busy={pending}>
        <Body key={content.key} content={content} Chosen={Chosen} />
      </div>
    </>
  );
}

/** The last thing that is known whole; what comes next replaces it in one go. */
function useContent(): { content: Content; Chosen: Chosen | null; pending: boolean } {
  const selected = useModel((model) => model.view.selected);
  const filter = useModel((model) => model.view.filter);
  const all = unfiltered(filter);
  const filtered = JSON.stringify(all) !== JSON.stringify(filter);
  const under = useAnswer("details", questionOf(selected, filter));
  const without = useAnswer("details-whole", filtered ? questionOf(selected, all) : null);
  const single = selected.length === 1;
  const Chosen = useChosen(selected.length > 0);
  const pending = (selected.length > 0 && !Chosen) || (single && (under.pending || (filtered && without.pending)));
  const whole = filtered ? without.answer : null;
  const { answer, revision } = under;
  const content = useMemo(() => contentOf(selected, answer, whole, revision), [selected, answer, whole, revision]);
  const settled = useSettled(pending && content.kind === "absent" ? WAITING : content, pending);
  return { content: settled, Chosen, pending };
}

function Body({ content, Chosen }: { content: Content; Chosen: Chosen | null }) {
  switch (content.kind) {
    case "overview":
      return <Overview />;
    case "waiting":
      return null;
    case "absent":
      return (
        <>
          <h2>Not in this record</h2>
          <p className="details-lead">The link asks for something that this record does not have.</p>
        </>
      );
    case "many":
      return Chosen && <Chosen content={content} note={null} />;
    case "tie":
    case "profile":
      return Chosen && <Chosen content={content} note={<HiddenNote hidden={content.hidden} />} />;
  }
}

function Kind({ content }: { content: Content }): ReactNode {
  switch (content.kind) {
    case "overview":
      return "About this record";
    case "many":
      return "Selection";
    case "waiting":
      return null;
    case "absent":
      return "Details";
    case "tie":
      return content.evidence.tie.kind === "stance" ? "The words behind a line" : "Line";
    case "profile": {
      const { node, thing } = content.profile;
      return (
        <>
          <KindIcon kind={node.kind} />
          {KIND_NAMES[node.kind]}
          {thing.kind === "statement" && `, ${FORM_NAMES[thing.row.statement.form].toLowerCase()}`}
        </>
      );
    }
  }
}

function HiddenNote({ hidden }: { hidden: number }) {
  const workbench = useWorkbench();
  if (hidden <= 0) return null;
  const one = hidden === 1;
  return (
    <p className="details-hidden">
      {counted(hidden, "statement")} {one ? "is" : "are"} hidden by the filters.{" "}
      <button
        type="button"
        className="link"
        onClick={({ currentTarget }) => {
          // The note goes with the filter; whoever pressed goes on from the heading.
          headingIn(currentTarget.closest(".details-body"))?.focus({ preventScroll: true });
          workbench.change(filterBy(unfiltered));
        }}
      >
        Show {one ? "it" : "them"}
      </button>
    </p>
  );
}

/**
 * Begins at the top when the details are about something else. A link or button of the pane that was used is gone by then:
 * whoever used it goes on from the new heading.
 */
function useBody(key: string) {
  const body = useRef<HTMLDivElement>(null);
  const usedLast = useRef(false);
  useEffect(() => {
    const used = ({ target }: Event) => {
      const pane = body.current?.parentElement;
      usedLast.current = target instanceof Node && pane?.contains(target) === true;
    };
    document.addEventListener("pointerdown", used, true);
    document.addEventListener("keydown", used, true);
    return () => {
      document.removeEventListener("pointerdown", used, true);
      document.removeEventListener("keydown", used, true);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs whenever the details are about something else.
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    element.scrollTop = 0;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (usedLast.current && lost) headingIn(element)?.focus({ preventScroll: true });
  }, [key]);
  return body;
}

function headingIn(element: Element | null): HTMLElement | null {
  return element?.querySelector("h2") ?? null;
}
