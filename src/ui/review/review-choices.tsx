import type { ReviewOrder } from "../../query/index.ts";
import { review as changeReview, type Reviewing } from "../../state/index.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import type { Review } from "./use-review.ts";

const ORDERS: Readonly<Record<ReviewOrder, string>> = {
  certainty: "Least certain",
  reading: "Reading order",
};
const SCOPES: Readonly<Record<Reviewing["scope"], string>> = {
  all: "All articles",
  article: "This article",
  filter: "Filtered",
};

/** What is listed, of which articles, in which order. */
export function ReviewChoices({ review }: { review: Review }) {
  const workbench = useWorkbench();
  const { list, scope, order } = review.reviewing;
  const { suggested, confirmed, rejected } = review.seen.counts;
  const reading = useModel((model) => model.view.reading?.source ?? null);
  const article = review.up?.statement.source ?? reading ?? review.reviewing.article;
  const change = (some: Partial<Reviewing>) => workbench.change(changeReview({ ...some, at: null, figure: null }));
  return (
    <div className="review-choices">
      <Choice
        name="Show"
        value={list}
        options={{
          suggested: `To review, ${suggested}`,
          confirmed: `Accepted, ${confirmed}`,
          rejected: `Rejected, ${rejected}`,
          agreement: "Agreement",
        }}
        choose={(chosen) => change({ list: chosen })}
      />
      <Choice
        name="Of"
        value={scope}
        options={article === null ? { all: SCOPES.all, filter: SCOPES.filter } : SCOPES}
        choose={(chosen) => change({ scope: chosen, article: chosen === "article" ? article : null })}
      />
      {list !== "agreement" && (
        <Choice name="First" value={order} options={ORDERS} choose={(chosen) => change({ order: chosen })} />
      )}
    </div>
  );
}

interface Props<T extends string> {
  readonly name: string;
  readonly value: T;
  readonly options: Partial<Readonly<Record<T, string>>>;
  choose(value: T): void;
}

function Choice<T extends string>({ name, value, options, choose }: Props<T>) {
  const entries = Object.entries(options) as [T, string][];
  return (
    <select
      className="review-choice"
      aria-label={name}
      value={value}
      onChange={(event) => {
        const chosen = entries.find(([key]) => key === event.target.value);
        if (chosen) choose(chosen[0]);
      }}
    >
      {entries.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  );
}
