import { memo, useState } from "react";
import type { Id } from "../../model/index.ts";
import { type Change, FIRST_VIEW, read, toAddress } from "../../state/index.ts";
import { fold } from "../../text/index.ts";
import { addressOf } from "../browser-url.ts";
import { useModel, useNames, useSummary, useWorkbench } from "../use-workbench.ts";
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
  // Of hundreds of articles only when somebody looks for one: they are told anew at each decision.
  const found = words.every((word) => word === "")
    ? known
    : known.filter(({ source, outlet }) => {
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
          <ArticleItem
            key={source.id}
            id={source.id}
            label={source.label}
            whence={[outlet, dated(source.published)].filter(Boolean).join(", ")}
            suggested={count.suggested}
            confirmed={count.confirmed}
            current={source.id === opened}
          />
        ))}
      </ul>
    </>
  );
}

interface ItemProps {
  readonly id: Id;
  readonly label: string;
  /** "Ostrel Gazette, 9 March 2025". */
  readonly whence: string;
  readonly suggested: number;
  readonly confirmed: number;
  readonly current: boolean;
}

/** A link to the article alone; one that is followed here keeps what else is on screen. As there may be hundreds, only those that change are drawn anew. */
const ArticleItem = memo(({ id, label, whence, suggested, confirmed, current }: ItemProps) => {
  const workbench = useWorkbench();
  const record = useModel((model) => model.view.record);
  const atHand = useModel((model) => model.texts[id] !== undefined);
  const all = suggested + confirmed;
  return (
    <li>
      <a
        className="article-item"
        href={addressOf(toAddress(open(id)({ ...FIRST_VIEW, record })))}
        aria-current={current || undefined}
        onClick={(event) => {
          if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          workbench.change(open(id));
        }}
      >
        <b className="article-name">{label}</b>
        <span className="article-line">{whence}</span>
        <span className="article-line">
          {counted(all, "statement")}
          {suggested > 0 && `, ${suggested === all ? "all" : suggested} suggested`}
          {!atHand && <span className="article-missing">text not attached</span>}
        </span>
        {suggested > 0 && <Reviewed done={confirmed} all={all} />}
      </a>
    </li>
  );
});

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
