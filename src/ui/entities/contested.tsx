import { useEffect, useId, useMemo } from "react";
import { NO_FILTER } from "../../query/index.ts";
import { read } from "../../state/index.ts";
import { Few } from "../details/group.tsx";
import { Modal } from "../modal.tsx";
import { useModel, useNames, useSummary, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import type { TaskProps } from "./entity-task.ts";
import { type Proposed, placeOf, proposedIn } from "./proposed.ts";
import { useContested } from "./use-contested.ts";

/** Words of a proposal that are listed at first. */
const FEW = 8;

/** What people take sides on in the articles whose texts are at hand. A person says which proposition it is about. */
export function Contested({ onClose, open, closeAll }: TaskProps) {
  const { sources } = useSummary();
  const texts = useModel((model) => model.texts);
  const { weighing, start } = useContested();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for by whoever opened it, once.
  useEffect(() => start(sources, texts), []);
  const proposed = useMemo(
    () => (weighing.step === "done" ? weighing.contested.proposals.map((one) => proposedIn(one, texts)) : []),
    [weighing, texts],
  );
  return (
    <Modal
      title="What is contested"
      className="entity"
      onClose={onClose}
      foot={
        <button type="button" className="button primary" onClick={onClose}>
          {weighing.step === "running" ? "Cancel" : "Close"}
        </button>
      }
    >
      {weighing.step === "running" && (
        <div className="entity-weighing" role="status">
          <p>{weighing.now === null ? "Getting ready to read English" : `Reading ${weighing.now}`}</p>
          <progress max={weighing.all} value={weighing.done} aria-label="Articles read" />
          <p className="note">
            {weighing.done} of {counted(weighing.all, "article")}
          </p>
        </div>
      )}
      {weighing.step === "failed" && <p role="alert">The articles could not be read: {weighing.why}</p>}
      {weighing.step === "done" && (
        <>
          <p>
            {proposed.length === 0
              ? "Nothing recurs in what is said in these articles."
              : "Words that recur where people judge, ask or refuse, the likeliest first. Which proposition they take sides on is for you to say; nothing becomes an issue by itself."}
          </p>
          {weighing.contested.failed.length > 0 && (
            <p className="note">{counted(weighing.contested.failed.length, "article")} could not be read.</p>
          )}
          <ol className="entity-contested">
            {proposed.map((one) => (
              <Proposal key={one.phrase} proposed={one} open={open} closeAll={closeAll} />
            ))}
          </ol>
        </>
      )}
    </Modal>
  );
}

function Proposal({
  proposed,
  open,
  closeAll,
}: { readonly proposed: Proposed } & Pick<TaskProps, "open" | "closeAll">) {
  const workbench = useWorkbench();
  const names = useNames();
  const id = useId();
  const { phrase, why, said } = proposed;
  const { issues } = useSummary();
  const isIssue = issues.some(({ name }) => name.toLowerCase() === phrase.toLowerCase());
  const show = async (source: string, start: number, end: number) => {
    const profile = await workbench.askOnce({
      ask: "profile",
      id: source,
      filter: { ...NO_FILTER, appearances: true },
    });
    closeAll();
    workbench.change(read(source, profile && placeOf(profile, start, end)));
  };
  return (
    <li className="entity-proposal" aria-labelledby={id}>
      <div className="entity-proposal-head">
        <h3 id={id}>{phrase}</h3>
        <button
          type="button"
          className="button secondary small"
          // It keeps the focus that comes back to it.
          aria-disabled={isIssue || undefined}
          onClick={() => {
            if (!isIssue) open({ do: "issue", id: null, name: phrase });
          }}
        >
          {isIssue ? "Is an issue now" : "Make an issue…"}
          <span className="visually-hidden"> {isIssue ? `: ${phrase}` : `of ${phrase}`}</span>
        </button>
      </div>
      <p className="note">{why}</p>
      <details>
        <summary>The articles’ words</summary>
        <ul>
          <Few
            items={said}
            few={FEW}
            each={({ source, start, end, words }) => (
              <li key={`${source} ${start} ${end}`}>
                <bdi>{words}</bdi>{" "}
                <button type="button" className="link note" onClick={() => void show(source, start, end)}>
                  {names.get(source)?.label ?? source}
                  <span className="visually-hidden">, show in the article</span>
                </button>
              </li>
            )}
          />
        </ul>
      </details>
    </li>
  );
}
