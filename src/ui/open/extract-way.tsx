import { FileSearch } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Problem } from "../../model/index.ts";
import { Stopped } from "../../query/index.ts";
import type { Workbench } from "../../state/index.ts";
import { extractInWorker } from "../../work/extract-client.ts";
import { useWorkbench } from "../use-workbench.ts";
import { counted, listed } from "../words.ts";
import { whyTooLarge } from "./take-files.ts";

const ACCEPTED = ".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html";

interface Running {
  readonly done: number;
  readonly all: number;
}

/** Articles from this machine -> a record of what extraction suggests, opened as soon as it is there. */
export function ExtractWay({ busy, onOpened }: { busy: boolean; onOpened(): void }) {
  const workbench = useWorkbench();
  const [running, setRunning] = useState<Running | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const stopping = useRef<AbortController | null>(null);
  // Whoever closes the dialog no longer waits for what it would open.
  useEffect(() => () => stopping.current?.abort(), []);

  const take = async (files: readonly File[]) => {
    const stop = new AbortController();
    stopping.current = stop;
    const show = (done: number) => setRunning({ done, all: files.length });
    show(0);
    try {
      if (await opened(workbench, files, stop.signal, show)) onOpened();
    } finally {
      setRunning(null);
      // So that choosing the same file again is heard.
      if (input.current) input.current.value = "";
    }
  };

  return (
    <section className="open-way">
      <h3>Statements from an article</h3>
      <p>
        Finds what is quoted and reported in English articles (.txt, .md, .html), and who the text says it is from. The
        result is a record of suggestions that nobody has confirmed. Nothing leaves this machine.
      </p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        aria-label="Articles to extract statements from"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          if (files.length > 0) void take(files);
        }}
      />
      {running === null ? (
        <button type="button" className="button secondary" disabled={busy} onClick={() => input.current?.click()}>
          <FileSearch size={16} strokeWidth={1.75} aria-hidden="true" />
          <span>Extract statements from articles</span>
        </button>
      ) : (
        <p className="open-running">
          <progress max={running.all} value={running.done} aria-label="Articles read" />
          <span role="status">
            {running.done} of {counted(running.all, "article")}
          </span>
          <button type="button" className="button secondary small" onClick={() => stopping.current?.abort()}>
            Cancel
          </button>
        </p>
      )}
    </section>
  );
}

/** @returns whether a record was opened; what could not be read is told. */
async function opened(
  workbench: Workbench,
  files: readonly File[],
  stop: AbortSignal,
  progress: (done: number) => void,
): Promise<boolean> {
  const name = files.length === 1 ? (files[0]?.name ?? "") : counted(files.length, "article");
  const refuse = (lines: readonly string[], problems: readonly Problem[] = []) => {
    workbench.tell({ tone: "problem", title: `No statements could be taken from ${name}.`, problems, lines });
    return false;
  };
  const tooLarge = whyTooLarge(files);
  if (tooLarge !== null) return refuse([`${tooLarge.title} ${tooLarge.lines.join(" ")}`]);
  try {
    const articles = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const { record, problems } = await extractInWorker(articles, { stop, progress });
    if (record === null) return refuse([], problems);
    const isOpen = await workbench.openText(`What was found in ${name}`, record);
    if (isOpen && problems.length > 0) {
      const read = listed([...new Set(problems.map(({ where }) => where))]);
      workbench.tell({ tone: "problem", title: `Opened, but look at ${read}.`, problems, lines: [] });
    }
    return isOpen;
  } catch (error) {
    if (error instanceof Stopped) return false;
    return refuse([error instanceof Error ? error.message : String(error)]);
  }
}
