import "./coders.css";
import { X } from "lucide-react";
import { useEffect } from "react";
import { describe } from "../../io/describe.ts";
import { compareCoders } from "../../state/index.ts";
import type { Compared } from "../../work/index.ts";
import { useDialogs } from "../use-dialog.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { counted, listed } from "../words.ts";
import { AgreementTable } from "./agreement-table.tsx";
import { ChooseCoderFile } from "./choose-coder-file.tsx";
import { placeFrom } from "./coders-place.ts";
import type { CoderNames } from "./difference-card.tsx";
import { DifferenceList } from "./difference-list.tsx";
import { type Comparing, useCompared } from "./use-compared.ts";

/** The open record beside another coder's of the same articles: how far they agree, and what they differ on, to be settled. */
export function CodersPage({ words }: { words: string }) {
  const workbench = useWorkbench();
  const place = placeFrom(words);
  const comparing = useCompared(place);
  const own = useModel((model) => model.settings.coder);
  const { compared, state } = comparing;
  const { setTouring } = useDialogs();
  // What the tour shows is not on screen now.
  useEffect(() => setTouring(false), [setTouring]);
  const close = () => {
    void workbench.coders({ do: "close" });
    workbench.change(compareCoders(null));
  };
  const names: CoderNames = { mine: own ?? "You", theirs: compared?.coder ?? compared?.file ?? "" };
  return (
    <main className="coders" id="stage" tabIndex={-1} aria-label="Two coders">
      <header className="coders-top">
        <h2>Two coders</h2>
        {compared && (
          <p>
            {names.mine} and {names.theirs}
            {compared.coder !== null && <span className="coders-quiet"> {compared.file}</span>}
          </p>
        )}
        <button type="button" className="button secondary small" onClick={close}>
          <X size={16} strokeWidth={1.75} aria-hidden="true" />
          Close the comparison
        </button>
      </header>
      {compared ? (
        <div className="coders-body" aria-busy={state === "reckoning"}>
          <Ground compared={compared} />
          <AgreementTable compared={compared} place={place} />
          <DifferenceList compared={compared} place={place} names={names} />
        </div>
      ) : (
        <Before state={state} file={place.file} />
      )}
    </main>
  );
}

/** What the comparison is of. */
function Ground({ compared: { sources, faults } }: { compared: Compared }) {
  const { both, onlyMine, onlyTheirs } = sources;
  return (
    <section className="coders-ground" aria-label="Articles">
      <p>
        {counted(both, "article")} with the same text in both records.
        {onlyMine.length + onlyTheirs.length > 0 && " What only one of them has is not compared:"}
      </p>
      {onlyMine.length > 0 && <Sources words="only here" labels={onlyMine} />}
      {onlyTheirs.length > 0 && <Sources words="only in the other record" labels={onlyTheirs} />}
      {faults.length > 0 && (
        <details className="coders-note">
          <summary>The other record contradicts itself in {counted(faults.length, "place")}</summary>
          <ul>
            {[...new Set(faults.slice(0, FAULTS).map(describe))].map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Faults and sources that are told one by one. */
const FAULTS = 20;
const LABELS = 50;

function Sources({ words, labels }: { words: string; labels: readonly string[] }) {
  const more = labels.length - LABELS;
  return (
    <details className="coders-note">
      <summary>
        {counted(labels.length, "article")} {words}
      </summary>
      <p>{listed([...labels.slice(0, LABELS), ...(more > 0 ? [`${more} more`] : [])])}</p>
    </details>
  );
}

/** Without another record: while it is compared, when it was asked for by an address, or when it went wrong. */
function Before({ state, file }: { state: Comparing["state"]; file: string }) {
  if (state === "reckoning") {
    return (
      <div className="coders-before" role="status">
        <p>Comparing the two records…</p>
      </div>
    );
  }
  return (
    <div className="coders-before">
      <h3>{state === "failed" ? "The comparison could not be reckoned" : "No other record is open"}</h3>
      <p>
        {file === ""
          ? "Open another coder’s record of the same articles."
          : `The page does not keep the other coder’s file, so ${file} has to be opened again.`}{" "}
        What was settled stays in your record’s history, and nothing of the other record is taken by itself.
      </p>
      <ChooseCoderFile primary>Choose their file</ChooseCoderFile>
    </div>
  );
}
