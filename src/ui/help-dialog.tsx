import "./help-dialog.css";
import { Modal } from "./modal.tsx";
import { ReadingGuide } from "./reading-guide.tsx";
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
      ["g then x, c, p", "Stance axis, Compare, Pairs"],
      ["Ctrl Z", "undo, with Shift redo; on a Mac ⌘ Z"],
      ["e", "Export"],
      ["Ctrl O", "Open"],
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
  {
    area: "In the graph",
    keys: [
      ["Tab", "into the graph and out of it"],
      ["← → ↑ ↓", "to the neighbour that lies that way"],
      ["Enter", "open the node"],
      ["Shift Enter", "open the line that was walked"],
      ["Space", "add the node to the selection, or take it out"],
      ["Home", "to the actor with the most statements"],
      ["Menu or Shift F10", "what can be done with the node"],
      ["+ − 0", "zoom in, zoom out, fit"],
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
  const shortcuts = useModel((model) => model.settings.shortcuts);
  return (
    <Modal title="Help" onClose={onClose} className="help">
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
        <h3>Keyboard</h3>
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
    </Modal>
  );
}
