import { useState } from "react";
import type { Source } from "../../model/index.ts";
import type { ArticleCount } from "../../query/index.ts";
import { type Change, read } from "../../state/index.ts";
import { fold } from "../../text/index.ts";
import { useModel, useNames, useSummary } from "../use-workbench.ts";
import { ViewLink } from "../view-link.tsx";
import { counted, dated } from "../words.ts";
import { useArticles } from "./use-article.ts";
import { useOpenArticle } from "./use-open-article.ts";

/** From as many articles on there is a field to look for one. */
const MANY = 12;

/** The articles of the record, the oldest first: what each is, and how much of it is reviewed. */
export function ArticleList() {
  const { answer } = useArticles();
  const { sources } = useSummary();
  const names = useNames();
  const [sought, setSought] = useState("");
  const { source: opened } = useOpenArticle();
  if (!answer) return null;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const known = answer.flatMap((count) => {
    const source = byId.get(count.source);
    const outlet = source?.publisher ? (names.get(source.publisher)?.label ?? null) : null;
    return source ? [{ source, outlet, count }] : [];
  });
  const words = fold(sought).split(/\s+/u);
  const found = known.filter(({ source, outlet }) => {
    const told = fold(`${source.label} ${source.title ?? ""} ${source.author ?? ""} ${outlet ?? ""}`);
    return words.every((word) => told.includes(word));
  });
  return (
    <>
      {known.length >= MANY && (
        <input
          type="search"
          className="field article-search"
          aria-label="Search articles"
          placeholder="Search articles"
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
      )}
      <p className="visually-hidden" role="status">
        {sought.trim() !== "" && `${found.length} of ${counted(known.length, "article")}`}
      </p>
      {known.length === 0 && <p className="note article-none">There are no articles in this record.</p>}
      {known.length > 0 && found.length === 0 && <p className="note article-none">No article has these words.</p>}
      <ul className="article-list">
        {found.map(({ source, outlet, count }) => (
          <ArticleItem key={source.id} source={source} outlet={outlet} count={count} current={source.id === opened} />
        ))}
      </ul>
    </>
  );
}

function ArticleItem({
  source,
  outlet,
  count: { suggested, confirmed },
  current,
}: {
  source: Source;
  outlet: string | null;
  count: ArticleCount;
  current: boolean;
}) {
  const atHand = useModel((model) => model.texts[source.id] !== undefined);
  const all = suggested + confirmed;
  return (
    <li>
      <ViewLink className="article-item" to={open(source.id)} aria-current={current || undefined}>
        <b className="article-name">{source.label}</b>
        <span className="article-line">{[outlet, dated(source.published)].filter(Boolean).join(", ")}</span>
        <span className="article-line">
          {counted(all, "statement")}
          {suggested > 0 && `, ${suggested === all ? "all" : suggested} suggested`}
          {!atHand && <span className="article-missing">text not attached</span>}
        </span>
        {suggested > 0 && <Reviewed done={confirmed} all={all} />}
      </ViewLink>
    </li>
  );
}

/** What was selected stands in another article, mostly. */
const open =
  (source: string): Change =>
  (state) => ({ ...read(source)(state), selected: [] });

/** How much is reviewed, as a bar in ink; the line above says it in words. */
function Reviewed({ done, all }: { done: number; all: number }) {
  return (
    <svg className="article-bar-done" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-all" width="100" height="4" rx="2" />
      {done > 0 && <rect className="bar-done" width={(100 * done) / all} height="4" rx="2" />}
    </svg>
  );
}
