import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import type { Id, Source } from "../../model/index.ts";
import { StanceMark } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { useModel } from "../use-workbench.ts";
import { counted, dated } from "../words.ts";
import { ArticleText } from "./article-text.tsx";
import { NoText } from "./no-text.tsx";
import { PassageList } from "./passage-list.tsx";
import type { Passage } from "./passages.ts";
import { usePassages } from "./use-article.ts";

/** One article: what it is, its statements as a list, and its text with them in place. `children` stand first in its bar. */
export function Article({ source, at, children }: { source: Source; at: Id | null; children?: ReactNode }) {
  const text = useModel((model) => model.texts[source.id]);
  const passages = usePassages(source.id);
  return (
    <>
      <div className="article-tools">
        {children}
        <Key />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="article-page" aria-label="Text" tabIndex={0}>
        <header className="article-head">
          <h2>{source.label}</h2>
          <p className="article-whence">
            {source.publisher !== null && (
              <>
                <NameLink id={source.publisher} />,{" "}
              </>
            )}
            {dated(source.published)}
            {source.title !== null && source.title !== source.label && `. Title: ${source.title}`}
          </p>
          {text && (
            <p className="article-note">
              <Lock size={14} strokeWidth={1.75} aria-hidden="true" />
              {text.name}. It stays on this machine.
            </p>
          )}
          {passages && passages.length > 0 && <Listed source={source.id} passages={passages} at={at} />}
        </header>
        {text && passages && (
          <ArticleText text={text.text} source={source.id} language={source.language} passages={passages} at={at} />
        )}
        {!text && passages && <NoText source={source.id} passage={passages.find(({ id }) => id === at) ?? null} />}
      </section>
    </>
  );
}

/** What stands in the article as a list of links in reading order, folded: the way for who does not see the marks. */
function Listed({ source, passages, at }: { source: Id; passages: readonly Passage[]; at: Id | null }) {
  const statements = passages.filter(({ row }) => row !== null);
  const suggested = statements.filter(({ status }) => status === "suggested").length;
  return (
    <details className="article-listed">
      <summary>
        {counted(statements.length, "statement")}
        {suggested > 0 && `, ${suggested} suggested`}
      </summary>
      <PassageList source={source} passages={passages} at={at} />
    </details>
  );
}

/** How a confirmed statement, a suggested one and reported speech look in a text. */
function Key() {
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
    </ul>
  );
}
