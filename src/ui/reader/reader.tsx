import "./reader.css";
import { useMemo } from "react";
import type { Id } from "../../model/index.ts";
import { NO_FILTER } from "../../query/index.ts";
import { read } from "../../state/index.ts";
import { byOwner, lastCheckWords, useTrusted } from "../check-state.tsx";
import { AttachText } from "../details/attach-text.tsx";
import { Modal } from "../modal.tsx";
import { useAnswer, useModel, useSummary, useWorkbench } from "../use-workbench.ts";
import { dated } from "../words.ts";
import { passagesOf } from "./marks-of.ts";
import { PassageList } from "./passage-list.tsx";
import { ReaderText } from "./reader-text.tsx";

/** The text of a source with the words of the record marked in it, over the page while an address asks for it. */
export function Reader() {
  const workbench = useWorkbench();
  const reading = useModel((model) => model.view.reading);
  const { sources } = useSummary();
  const atHand = useModel(({ texts, view }) => view.reading !== null && texts[view.reading.source] !== undefined);
  const source = sources.find(({ id }) => id === reading?.source);
  if (!reading || !source) return null;
  return (
    <Modal
      key={source.id}
      title={source.label}
      className={atHand ? "reader" : "reader reader-small"}
      onClose={() => {
        if (workbench.store.getState().view.reading !== null) workbench.change(read(null));
      }}
    >
      <Open source={source.id} at={reading.at} />
    </Modal>
  );
}

function Open({ source, at }: { source: Id; at: Id | null }) {
  const text = useModel((model) => model.texts[source]);
  const checks = useModel((model) => model.checks);
  const { answer } = useAnswer(`reader ${source}`, {
    ask: "profile",
    id: source,
    filter: { ...NO_FILTER, appearances: true },
  });
  const passages = useMemo(() => (answer ? passagesOf(answer, byOwner(checks)) : []), [answer, checks]);
  if (!text) return <NoText source={source} places={passages.find(({ id }) => id === at)?.start ?? null} />;
  return (
    <>
      <ReaderText name={text.name} text={text.text} source={source} passages={passages} at={at} />
      <PassageList source={source} passages={passages} at={at} />
    </>
  );
}

/** What to do where the text is not at hand. */
function NoText({ source, places }: { source: Id; places: number | null }) {
  const sources = useTrusted();
  const found = sources.find(({ id }) => id === source);
  if (!found) return null;
  const last = lastCheckWords([found]);
  return (
    <div className="reader-empty">
      <h3>The text is not on this machine yet.</h3>
      <p>
        A record carries quotes and places, not articles. Attach the text of {found.label} ({dated(found.published)}
        {found.names.length > 0 && `, kept as ${found.names.join(" or ")}`}) to read it with the words marked
        {places === null ? "" : `, from character ${places} of ${found.textLength} on`}.
      </p>
      {last && <p className="note">{last}.</p>}
      <AttachText source={source}>Attach the text</AttachText>
    </div>
  );
}
