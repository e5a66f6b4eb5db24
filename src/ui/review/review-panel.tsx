import "./review.css";
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { ReviewStatus } from "../../query/index.ts";
import type { Reviewing } from "../../state/index.ts";
import { review as changeReview } from "../../state/index.ts";
import { useModel, useSummary, useWorkbench } from "../use-workbench.ts";
import { AcceptAll } from "./accept-all.tsx";
import { AgreementView } from "./agreement-view.tsx";
import { Card } from "./card.tsx";
import { QueueList } from "./queue-list.tsx";
import { ReviewChoices } from "./review-choices.tsx";
import type { Deed } from "./review-keys.ts";
import { type Fields, useFields } from "./use-fields.ts";
import { useReviewFilter } from "./use-queue.ts";
import { type Review, useReview } from "./use-review.ts";
import { useReviewKeys } from "./use-review-keys.ts";

/** Suggestions one after the other, each to be accepted, rejected or put right, and how far that has come. */
export function ReviewPanel({ reviewing }: { reviewing: Reviewing }) {
  const workbench = useWorkbench();
  const summary = useSummary();
  const queue = useReview(reviewing);
  const filter = useReviewFilter(reviewing);
  const card = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const back = () => (card.current ?? body.current)?.focus({ preventScroll: true });
  const toCard = () => {
    body.current?.scrollTo({ top: 0 });
    back();
  };
  const fields = useFields(queue, back);
  const review: Review = { ...queue, decide: (status) => decide(queue, fields, status) };
  useReviewKeys((deed) => doThe(deed, review, fields));
  // Whoever opens the review goes on from its first card.
  const ready = review.ready;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there is something to go on from.
  useEffect(() => {
    if (ready) back();
  }, [ready]);
  // Whoever closes it goes on from what opened it, which goes when nothing is left to review.
  useEffect(
    () => () => {
      if (document.activeElement !== document.body) return;
      const opener = document.querySelector<HTMLElement>(".review-button") ?? document.getElementById("details");
      opener?.focus({ preventScroll: true });
    },
    [],
  );
  const upId = review.up?.statement.id ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another statement is up.
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (ready && lost) back();
    body.current?.scrollTo({ top: 0 });
  }, [upId]);
  useInText(review);
  const { suggested, confirmed, rejected } = summary.review;

  return (
    <>
      <header className="details-head">
        <h2 className="review-title">Review</h2>
        <button
          type="button"
          className="button icon"
          aria-label="Close the review"
          onClick={() => workbench.change(changeReview(null))}
        >
          <X size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </header>
      {suggested + confirmed + rejected === 0 ? (
        <div className="review-body" ref={body} tabIndex={-1}>
          <h3>Nothing was suggested in this record</h3>
          <p>What is found in an article that is added comes here, to be accepted, rejected or put right.</p>
        </div>
      ) : (
        <>
          <Progress review={review} />
          <ReviewChoices review={review} />
          <div className="review-body" ref={body} tabIndex={-1}>
            {reviewing.list === "agreement" ? (
              <AgreementView reviewing={reviewing} filter={filter} />
            ) : (
              <>
                {review.up ? (
                  <Card row={review.up} review={review} fields={fields} card={card} />
                ) : (
                  review.ready && <NothingLeft review={review} />
                )}
                <QueueList review={review} />
                {reviewing.list === "suggested" && review.seen.counts.suggested > 0 && (
                  <div className="review-foot">
                    <AcceptAll filter={filter} review={review} onAccepted={toCard} />
                  </div>
                )}
              </>
            )}
          </div>
        </>
      )}
      <p className="visually-hidden" role="status">
        {review.said}
      </p>
    </>
  );
}

/** A target that was chosen without a side would be lost with the card. */
function decide(queue: Review, fields: Fields, status: ReviewStatus): void {
  if (status === "confirmed" && fields.unsided)
    queue.say("Say the stance toward it first, with 1 to 4, or take it out with T and Nothing.");
  else queue.decide(status);
}

/** Beside an article's text, what is up is what is pointed at in it. */
function useInText({ up }: Review): void {
  const workbench = useWorkbench();
  const reading = useModel((model) => model.view.view === "articles");
  const id = up?.statement.id ?? null;
  const source = up?.statement.source ?? null;
  useEffect(() => {
    if (!reading || id === null || source === null) return;
    workbench.change((view) => ({ ...view, reading: { source, at: id } }), "quietly");
  }, [workbench, reading, id, source]);
}

function doThe(deed: Deed, review: Review, fields: Fields): void {
  if (deed === "accept") review.decide("confirmed");
  else if (deed === "reject") review.decide("rejected");
  else if (deed === "next") review.go(1);
  else if (deed === "previous") review.go(-1);
  else if (deed === "undo") review.undo();
  else if (deed === "support" || deed === "oppose" || deed === "mixed" || deed === "neutral") fields.stance(deed);
  else fields.start(deed);
}

/** "31 of 52 reviewed", in ink. */
function Progress({ review }: { review: Review }) {
  const { suggested, confirmed, rejected } = review.seen.counts;
  const reviewed = confirmed + rejected;
  const all = reviewed + suggested;
  return (
    <div className="review-progress">
      <p>
        <strong>
          {reviewed} of {all} reviewed
        </strong>
        <span className="review-quiet">
          {confirmed} accepted, {rejected} rejected
        </span>
      </p>
      <progress max={Math.max(all, 1)} value={reviewed} aria-label="Reviewed" />
    </div>
  );
}

function NothingLeft({ review }: { review: Review }) {
  const workbench = useWorkbench();
  const { list, scope } = review.reviewing;
  const { suggested, confirmed, rejected } = review.seen.counts;
  if (review.seen.counts[list === "agreement" ? "suggested" : list] > 0) return null;
  if (list !== "suggested") {
    return (
      <div className="review-none">
        <h3>{list === "confirmed" ? "Nothing accepted yet" : "Nothing rejected"}</h3>
      </div>
    );
  }
  const none = suggested + confirmed + rejected === 0;
  return (
    <div className="review-none">
      <h3>{none ? "Nothing suggested here" : "Nothing left to review"}</h3>
      <p>
        {none
          ? "What is reviewed here has no suggestions."
          : `${confirmed} accepted, ${rejected} rejected. Each decision can be changed, and taken back.`}
      </p>
      <div className="row">
        {scope !== "all" && (
          <button
            type="button"
            className="button secondary small"
            onClick={() => workbench.change(changeReview({ scope: "all", article: null, at: null }))}
          >
            Review all articles
          </button>
        )}
        {!none && (
          <button
            type="button"
            className="button secondary small"
            onClick={() => workbench.change(changeReview({ list: "agreement", at: null }))}
          >
            How far suggestions were right
          </button>
        )}
      </div>
    </div>
  );
}
