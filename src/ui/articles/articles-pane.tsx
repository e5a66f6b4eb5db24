import "./articles.css";
import { useNarrow } from "../use-media.ts";
import { ArticleList } from "./article-list.tsx";

/** The articles beside the text, in the filters' place: what stands in an article is shown whatever the filter. Nothing where there is no room. */
export function ArticlesPane() {
  if (useNarrow()) return null;
  return (
    <section className="filters articles-pane" id="articles" aria-label="Articles" tabIndex={-1}>
      <div className="pane-head">
        <h2>Articles</h2>
      </div>
      <div className="articles-scroll">
        <ArticleList />
      </div>
    </section>
  );
}
