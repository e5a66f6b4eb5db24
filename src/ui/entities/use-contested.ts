import { useEffect, useRef, useState } from "react";
import type { Id, Source } from "../../model/index.ts";
import { Stopped } from "../../query/index.ts";
import type { Contested } from "../../work/article-messages.ts";
import { contestedInWorker } from "../../work/extract-client.ts";

export type Weighing =
  /** `now` is what the article that is read is called; null before the first. */
  | { readonly step: "running"; readonly done: number; readonly all: number; readonly now: string | null }
  | { readonly step: "done"; readonly contested: Contested }
  | { readonly step: "failed"; readonly why: string };

type Texts = Readonly<Record<Id, { readonly text: string }>>;

/** Articles in English whose texts are at hand: others cannot be read. */
export function readable(sources: readonly Source[], texts: Texts): readonly Source[] {
  return sources.filter(({ id, language }) => Object.hasOwn(texts, id) && /^en(?:-|$)/i.test(language));
}

/** Reads articles for what is contested, in a worker; whoever leaves no longer waits. */
export function useContested() {
  const [weighing, setWeighing] = useState<Weighing>({ step: "running", done: 0, all: 0, now: null });
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);

  const start = (sources: readonly Source[], texts: Texts) => {
    const stop = new AbortController();
    stopping.current?.abort();
    stopping.current = stop;
    const found = readable(sources, texts);
    const articles = found.map(({ id }) => ({ source: id, text: texts[id]?.text ?? "" }));
    const show = (done: number, now: string | null) =>
      setWeighing({ step: "running", done, all: articles.length, now });
    show(0, null);
    const progress = (done: number, at: number) => show(done, found[at]?.label ?? null);
    contestedInWorker(articles, { stop: stop.signal, progress }).then(
      (contested) => setWeighing({ step: "done", contested }),
      (error: unknown) => {
        if (error instanceof Stopped) return;
        setWeighing({ step: "failed", why: error instanceof Error ? error.message : String(error) });
      },
    );
  };
  return { weighing, start };
}
