import "./help-dialog.css";
import { StanceMark } from "./marks.tsx";
import { Modal } from "./modal.tsx";
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
  const shortcuts = useModel((model) => model.settings.shortcuts);
  return (
    <Modal title="Help" onClose={onClose} className="help">
      <section>
        <h3>How to read this</h3>
        <p>
          A line goes from who speaks to what the words are about: an issue, a person or an agency. Its colour, shape
          and sign say where the words stand. Press a line, a number or a name, and the words behind it open, with their
          place in the source.
        </p>
        <ul className="help-stances">
          <li>
            <StanceMark stance="support" /> <b>Support</b> the words are for it
          </li>
          <li>
            <StanceMark stance="oppose" /> <b>Oppose</b> the words are against it
          </li>
          <li>
            <StanceMark stance="mixed" /> <b>Mixed</b> the words point both ways
          </li>
          <li>
            <StanceMark stance="neutral" /> <b>Neutral</b> the words are about it and take no side
          </li>
          <li>
            <StanceMark stance="support" hollow /> A hollow mark: reported speech, nothing quoted
          </li>
        </ul>
        <p>
          A stance records what a statement says toward its target, with the reason. It is no rating of anybody.
          Quotation marks hold only words that somebody said; what was reported is told in our own words and marked so.
        </p>
        <p>
          Stance and issue filter together: with Oppose and one issue chosen, only what opposes that issue stays.
          Filters are in the page’s address; Back undoes them and a copied link restores them. Articles and records that
          you open stay on this machine: records until the browser’s data are cleared, articles until the page is
          closed.
        </p>
      </section>
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
