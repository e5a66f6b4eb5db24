import "./articles.css";
import { ArrowLeft } from "lucide-react";
import { read } from "../../state/index.ts";
import { useNarrow } from "../use-media.ts";
import { useModel, useSummary, useWorkbench } from "../use-workbench.ts";
import { Article } from "./article.tsx";
import { ArticleList } from "./article-list.tsx";
import { useOpenArticle } from "./use-open-article.ts";

/** The article that is open with the words of the record marked in it; in a narrow window the list of articles until one is. */
export function Articles() {
  const workbench = useWorkbench();
  const narrow = useNarrow();
  const { sources } = useSummary();
  const { source: id, at } = useOpenArticle();
  const opened = useModel((model) => model.view.reading !== null);
  const source = sources.find((one) => one.id === id);
  if (source) {
    return (
      <Article key={source.id} source={source} at={at}>
        {narrow && (
          <button id="articles" type="button" className="button small" onClick={() => workbench.change(read(null))}>
            <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
            All articles
          </button>
        )}
      </Article>
    );
  }
  if (narrow && !opened) {
    return (
      <div className="articles-scroll articles-narrow" id="articles" tabIndex={-1}>
        <h2 className="visually-hidden">Articles</h2>
        <ArticleList />
      </div>
    );
  }
  return <div className="article-page">{opened && <Absent />}</div>;
}

function Absent() {
  const workbench = useWorkbench();
  return (
    <div className="article-empty">
      <h2>Not in this record</h2>
      <p>The link asks for an article that this record does not have.</p>
      <div className="row">
        <button type="button" className="button secondary" onClick={() => workbench.change(read(null))}>
          Show its articles
        </button>
      </div>
    </div>
  );
}
