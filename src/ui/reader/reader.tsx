import "./reader.css";
import { useMemo, useRef } from "react";
import type { Id } from "../../model/index.ts";
import { read } from "../../state/index.ts";
import { ArticleText } from "../articles/article-text.tsx";
import { NoText } from "../articles/no-text.tsx";
import { PassageList } from "../articles/passage-list.tsx";
import { usePassages } from "../articles/use-article.ts";
import { Modal } from "../modal.tsx";
import { useModel, useSummary, useWorkbench } from "../use-workbench.ts";

/** In a frame of another page, which has no articles view: the text of a source with the words of the record marked in it, over the picture. */
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
      <Open source={source.id} language={source.language} at={reading.at} />
    </Modal>
  );
}

function Open({ source, language, at }: { source: Id; language: string; at: Id | null }) {
  const text = useModel((model) => model.texts[source]);
  const all = usePassages(source);
  const passages = useMemo(() => (all ?? []).filter(({ status }) => status !== "rejected"), [all]);
  const host = useRef<HTMLDivElement>(null);
  if (!text) return <NoText source={source} passage={passages.find(({ id }) => id === at) ?? null} />;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="reader-page" aria-label="Text" tabIndex={0}>
        <ArticleText host={host} text={text.text} source={source} language={language} passages={passages} at={at} />
      </section>
      <PassageList source={source} passages={passages} at={at} />
    </>
  );
}
