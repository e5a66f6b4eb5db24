import { ArrowRight, Lock } from "lucide-react";
import { type KeyboardEvent, lazy, type ReactNode, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Id, Source } from "../../model/index.ts";
import { showRejected } from "../../state/index.ts";
import { StanceMark } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { Piece } from "../part.tsx";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { counted, dated } from "../words.ts";
import { ArticleText } from "./article-text.tsx";
import { useCaret } from "./coding/use-caret.ts";
import { useMarkedWords } from "./coding/use-marked-words.ts";
import { FindInText } from "./find-in-text.tsx";
import { NoText } from "./no-text.tsx";
import { PassageList } from "./passage-list.tsx";
import { usePassageWords } from "./passage-words.ts";
import type { Passage } from "./passages.ts";
import { NOT_PRINTED, type PrintedHead, printedHead } from "./printed-head.ts";
import { isLong } from "./sheets.ts";
import { StatementTools } from "./statement-tools.tsx";
import { usePassages } from "./use-article.ts";

const CodingBar = lazy(() => import("./coding/coding-bar.tsx").then((m) => ({ default: m.CodingBar })));

/** One article: what it is, its statements as a list, and its text with them in place. `children` stand first in its bar. */
export function Article({ source, at, children }: { source: Source; at: Id | null; children?: ReactNode }) {
  const text = useModel((model) => model.texts[source.id]);
  const workbench = useWorkbench();
  const withRejected = useModel((model) => model.view.rejected);
  const all = usePassages(source.id);
  const passages = useMemo(
    () => all && (withRejected ? all : all.filter(({ status }) => status !== "rejected")),
    [all, withRejected],
  );
  const rejected = all?.filter(({ status }) => status === "rejected").length ?? 0;
  const page = useRef<HTMLElement>(null);
  const [finder, setFinder] = useState<HTMLElement | null>(null);
  const host = useRef<HTMLDivElement>(null);
  const marked = useMarkedWords(host, text?.text ?? "");
  const printed = useMemo(() => (text ? printedHead(text.text, source) : NOT_PRINTED), [text, source]);
  const { caret, onKeyDown } = useCaret(host, text?.text ?? "", () => firstInSight(page.current));
  const press = (event: KeyboardEvent) => {
    // What is pressed on a mark is the mark's, and who selected words means these.
    const isOfText = event.target === event.currentTarget && getSelection()?.isCollapsed !== false;
    if (event.key === "Delete" && isOfText)
      page.current?.parentElement?.querySelector<HTMLElement>(".statement-delete")?.click();
    else onKeyDown(event);
  };
  return (
    <>
      <div className="article-tools">
        {children}
        <Key withActions={passages?.some(({ relation, marks }) => relation !== null && marks.length > 0) ?? false} />
        {rejected > 0 && (
          <label className="article-rejected">
            <input
              type="checkbox"
              checked={withRejected}
              onChange={({ currentTarget }) => workbench.change(showRejected(currentTarget.checked))}
            />
            {rejected} rejected
          </label>
        )}
        <div className="article-finder" ref={setFinder} />
        {passages && <StatementTools source={source.id} passages={passages} at={at} />}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls, and in which a caret moves, must be reachable by keyboard. */}
      <section className="article-page" aria-label="Text" tabIndex={0} ref={page} onKeyDown={press}>
        <header className="article-head">
          {printed.label === null && <h2>{source.label}</h2>}
          <Whence source={source} printed={printed} />
          {text && (
            <p className="article-note">
              <Lock size={14} strokeWidth={1.75} aria-hidden="true" />
              {/* What was pasted has no name of its own. */}
              {text.name === source.label ? "The text" : `${text.name}. It`} stays on this machine. Select words in it
              to add a statement or an action.
            </p>
          )}
          {text && passages && <Unshown passages={passages} at={at} />}
          {passages && passages.length > 0 && <Listed source={source.id} passages={passages} at={at} />}
        </header>
        {text && passages && (
          <ArticleText
            host={host}
            text={text.text}
            source={source.id}
            language={source.language}
            passages={passages}
            at={at}
            headline={printed.label}
          >
            {(sheets) => (
              <>
                {finder &&
                  createPortal(
                    <FindInText
                      host={host}
                      text={text.text}
                      isLong={isLong(text.text.length, passages.length)}
                      sheets={sheets}
                    />,
                    finder,
                  )}
                {caret && (
                  <span className="article-caret" style={{ top: caret.top, left: caret.left, height: caret.height }} />
                )}
                <p className="visually-hidden" role="status">
                  {marked ? `${wordsIn(text.text.slice(marked.span.start, marked.span.end))} selected` : caret?.word}
                </p>
                {marked && (
                  <Piece>
                    <CodingBar
                      host={host}
                      marked={marked}
                      text={text.text}
                      source={source}
                      passages={passages}
                      at={at}
                    />
                  </Piece>
                )}
              </>
            )}
          </ArticleText>
        )}
        {!text && passages && <NoText source={source.id} passage={passages.find(({ id }) => id === at) ?? null} />}
      </section>
    </>
  );
}

/** Where it came out, and when, and under which title, but for what its own first lines print. */
function Whence({ source, printed }: { source: Source; printed: PrintedHead }) {
  const { publisher, published, label } = source;
  const date = printed.date ? null : dated(published);
  const title = printed.title || source.title === label ? null : source.title;
  if (publisher === null && date === null && title === null) return null;
  return (
    <p className="article-whence">
      {publisher !== null && <NameLink id={publisher} />}
      {publisher !== null && date !== null && ", "}
      {date}
      {title !== null && `${publisher !== null || date !== null ? ". " : ""}Title: ${title}`}
    </p>
  );
}

/** What is asked for while an action is pointed at that no words show yet. */
function Unshown({ passages, at }: { passages: readonly Passage[]; at: Id | null }) {
  const words = usePassageWords(null);
  const deed = passages.find(({ id, relation }) => id === at && relation?.quotes.length === 0);
  if (!deed) return null;
  return (
    <p className="article-unshown" role="status">
      Select the words that show this action: <b>{words(deed)}</b>.
    </p>
  );
}

const wordsIn = (words: string) => counted(words.split(/\s+/u).length, "word");

/** Where the first row that is seen begins in the text. */
function firstInSight(page: HTMLElement | null): number {
  const top = page?.getBoundingClientRect().top ?? 0;
  const rows = [...(page?.querySelectorAll<HTMLElement>("[data-start]") ?? [])];
  return Number(rows.find((row) => row.getBoundingClientRect().top >= top)?.dataset.start ?? 0);
}

/** What stands in the article as a list of links in reading order, folded: the way for who does not see the marks. Folded there is no list, which may be long. */
function Listed({ source, passages, at }: { source: Id; passages: readonly Passage[]; at: Id | null }) {
  const [open, setOpen] = useState(false);
  const statements = passages.filter(({ row }) => row !== null);
  const suggested = statements.filter(({ status }) => status === "suggested").length;
  return (
    <details className="article-listed" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {counted(statements.length, "statement")}
        {suggested > 0 && `, ${suggested} suggested`}
        {passages.length > statements.length && `, ${counted(passages.length - statements.length, "action")}`}
      </summary>
      {open && <PassageList source={source} passages={passages} at={at} />}
    </details>
  );
}

/** How a confirmed statement, a suggested one, reported speech and, where there is one, an action look in a text. */
function Key({ withActions }: { withActions: boolean }) {
  return (
    <ul className="article-key" aria-label="Key">
      <li>
        <span className="key-line" data-status="confirmed" aria-hidden="true" />
        confirmed
      </li>
      <li>
        <span className="key-line" data-status="suggested" aria-hidden="true" />
        suggested
      </li>
      <li>
        <StanceMark stance="neutral" hollow size={15} />
        reported speech
      </li>
      {withActions && (
        <li>
          <ArrowRight size={15} strokeWidth={2} aria-hidden="true" />
          action
        </li>
      )}
    </ul>
  );
}
