import "./reader.css";
import { useMemo } from "react";
import type { Id } from "../../model/index.ts";
import { NO_FILTER } from "../../query/index.ts";
import { read } from "../../state/index.ts";
import { byOwner, lastCheckWords, useTrusted } from "../check-state.tsx";
import { AttachText } from "../details/attach-text.tsx";
import { Modal } from "../modal.tsx";
import { StatementCard } from "../statement-card.tsx";
import { useAnswer, useModel, useSummary, useWorkbench } from "../use-workbench.ts";
import { dated } from "../words.ts";
import { type Passage, passagesOf } from "./marks-of.ts";
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
  if (!text) return <NoText source={source} passage={passages.find(({ id }) => id === at) ?? null} />;
  return (
    <>
      <ReaderText name={text.name} text={text.text} source={source} passages={passages} at={at} />
      <PassageList source={source} passages={passages} at={at} />
    </>
  );
}

/** Where the text is not at hand: the words that were asked for, what is missing, and what to do. */
function NoText({ source, passage }: { source: Id; passage: Passage | null }) {
  const sources = useTrusted();
  const found = sources.find(({ id }) => id === source);
  if (!found) return null;
  const last = lastCheckWords([found]);
  return (
    <div className="reader-empty">
      {passage?.row && <StatementCard row={passage.row} by tools={false} />}
      <h3>The article’s text is missing here.</h3>
      <p>
        A record holds what was said and where it stands
        {passage === null ? "" : `, here from character ${passage.start} of ${found.textLength} on`}, not the articles
        themselves. To see the words marked in their article, get its text{found.url === null ? "" : " from "}
        {found.url !== null && (
          <a href={found.url} rel="noreferrer">
            {found.url}
          </a>
        )}
        , save it as a text file, and attach it: {found.label}, {dated(found.published)}
        {found.names.length > 0 && `, kept as ${found.names.join(" or ")}`}.
      </p>
      {last && <p className="note">{last}; not checked now.</p>}
      <AttachText source={source}>Attach the article’s text</AttachText>
    </div>
  );
}
