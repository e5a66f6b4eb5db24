import "./help-dialog.css";
import { useRef } from "react";
import { ChooseCoderFile } from "./coders/choose-coder-file.tsx";
import { CODERS_KEYS } from "./coders/coders-keys.ts";
import { Modal } from "./modal.tsx";
import { ReadingGuide } from "./reading-guide.tsx";
import { REVIEW_KEYS } from "./review/review-keys.ts";
import { useDialogs } from "./use-dialog.ts";
import { useModel, useWorkbench } from "./use-workbench.ts";

const KEYS: readonly { readonly area: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    area: "Anywhere",
    keys: [
      ["1 2 3 4", "Support, Oppose, Mixed, Neutral on or off"],
      ["Shift 1 … 4", "only that stance"],
      ["/ or Ctrl K", "to the search"],
      ["g then a, s, t", "Actors view, Statements view, Table"],
      ["g then x, c, p, r", "Stance axis, Compare, Pairs, Articles"],
      ["Ctrl Z", "undo, of the record first, with Shift redo; on a Mac ⌘ Z"],
      ["e", "Export"],
      ["Ctrl O", "Open"],
      ["Ctrl S", "save the record to a file"],
      ["[ and ]", "fold the filters, the details"],
      ["Esc", "close what is open, clear the selection, leave the path, leave the focus"],
      ["?", "this help"],
    ],
  },
  {
    area: "With the chosen node, or the one walked on",
    keys: [
      ["f", "focus on it; again 2 steps, 3 steps, 1 step"],
      ["Shift F", "leave the focus"],
      ["x", "expand it within a focus, or fold it"],
      ["h", "hide it"],
      ["c", "connect it to another"],
    ],
  },
  { area: "In the review, where nothing else takes letters", keys: REVIEW_KEYS.map(({ key, words }) => [key, words]) },
  { area: "Where two coders are compared", keys: CODERS_KEYS.map(({ key, words }) => [key, words]) },
  {
    area: "In the graph",
    keys: [
      ["Tab", "into the graph, which says where you are, and out of it"],
      ["→ ↓", "to the next neighbour: most statements first"],
      ["← ↑", "to the one before"],
      ["Enter", "go there; details that stand open show it"],
      ["Backspace", "back the way you came, and so do they"],
      ["Space", "select where you are; with Ctrl add it, or take it out"],
      ["Shift Space", "open the line that is pointed at, as Shift Enter does"],
      ["r", "read who or what it is, what it says and what is said of it"],
      ["l", "read the words behind the line; again, the next ones"],
      ["d", "to the details; Esc there comes back"],
      ["Home", "to the actor with the most statements"],
      ["Esc", "let go of the line"],
      ["Menu or Shift F10", "what can be done with the node"],
      ["+ − 0", "zoom in, zoom out, fit"],
    ],
  },
  {
    area: "In an article",
    keys: [
      ["n p", "to the next statement in the text, to the one before; Enter selects it"],
      ["→ ←", "in the text: a caret, word by word; with Ctrl by characters"],
      ["Shift → ←", "select words; Enter goes to what can be done with them"],
      ["Del", "in the text or on a mark: delete the statement that is selected, or has the mark"],
    ],
  },
  {
    area: "On a walk through views",
    keys: [
      [". or Page Down", "to the next step"],
      [", or Page Up", "to the step before"],
    ],
  },
  {
    area: "With a pointer",
    keys: [
      ["Press", "open a node or a line"],
      ["Ctrl, ⌘ or Shift press", "add to the selection"],
      ["Shift drag", "select an area"],
      ["Drag a node", "move it and keep it there"],
      ["Right press, or rest a finger", "what can be done with a node"],
    ],
  },
];

export function HelpDialog({ onClose }: { onClose(): void }) {
  const workbench = useWorkbench();
  const { setTouring } = useDialogs();
  const hasRecord = useModel((model) => model.summary !== null);
  const keys = useRef<HTMLHeadingElement>(null);
  const shortcuts = useModel((model) => model.settings.shortcuts);
  return (
    <Modal title="Help" onClose={onClose} className="help">
      {/* Who pressed the key for help looks for keys. */}
      <p className="help-to-keys">
        <button
          type="button"
          className="button secondary small"
          onClick={() => {
            keys.current?.scrollIntoView({ block: "start" });
            keys.current?.focus({ preventScroll: true });
          }}
        >
          To the keyboard’s keys
        </button>
      </p>
      <ReadingGuide />
      <p className="help-tour">
        <button
          type="button"
          className="button secondary"
          onClick={() => {
            onClose();
            setTouring(true);
          }}
        >
          Show the tour again
        </button>
      </p>
      <section>
        <h3 ref={keys} tabIndex={-1}>
          Keyboard
        </h3>
        <label className="help-switch">
          <input type="checkbox" checked={shortcuts} onChange={() => workbench.set({ shortcuts: !shortcuts })} />
          Single letters and figures work as shortcuts
        </label>
        <div className="help-keys">
          {KEYS.map(({ area, keys }) => (
            <div key={area}>
              <h4>{area}</h4>
              <dl>
                {keys.map(([key, does]) => (
                  <div key={key}>
                    <dt>
                      <kbd>{key}</kbd>
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </div>
      </section>
      <section>
        <h3>Two coders</h3>
        <p>
          Whoever coded the same articles can send their record: Open, then Compare with another coder, lists where the
          two differ and how far they agree. Each difference is settled by a step of its own. Your name, which stands
          beside your decisions, is set in Records.
        </p>
        {hasRecord && <ChooseCoderFile onOpened={onClose}>Compare with another coder…</ChooseCoderFile>}
      </section>
      <section>
        <h3>With a screen reader</h3>
        <p>
          The graph is one stop, an application in the screen reader’s words: it takes the arrow keys and letters above.
          Most screen readers go into their focus mode there by themselves; one that stays in browse mode is switched by
          hand (NVDA: Insert Space, JAWS: Insert Z; in VoiceOver, Quick Nav off). Where you walk and what you read is
          said as it happens, and shown at the foot of the graph.
        </p>
        <p>The table and the details hold the same statements as text, to be read in browse mode.</p>
      </section>
    </Modal>
  );
}
