// What extraction suggests has nobody's words but the article's: who is named, and what is reported. They are shown out of the text when it is at hand.
import type { Span, Statement } from "../model/index.ts";
import { withoutQuoteSigns } from "../text/block-quote.ts";
import { isSummedUp } from "../text/summed-up.ts";
import { useChecks } from "./check-state.tsx";
import { useModel } from "./use-workbench.ts";

type Suggestion = Pick<Statement, "id" | "source" | "quotes" | "mention" | "gist" | "review" | "suggested">;

/** Extraction found it, and nobody has confirmed or rejected it yet. */
export function isSuggested({ review, suggested }: Pick<Statement, "review" | "suggested">): boolean {
  return review.status === "suggested" && suggested !== undefined;
}

/** Summed up by somebody, and accepted where it was suggested: words of ours, which stand for the article's from then on. */
export function isInOurWords({ review, suggested, gist }: Pick<Statement, "review" | "suggested" | "gist">): boolean {
  return isSummedUp(gist) && (suggested === undefined || review.status === "confirmed");
}

/**
 * The article's words of what is reported, stretch by stretch; null for what a person has put into words, and without the text. With a `cue` that
 * stands right before them from there: "opposed the plan".
 */
export function useReportedWords(statement: Suggestion, cue: Span | null = null): readonly string[] | null {
  const text = useSoundText(statement);
  if (text === null || isInOurWords(statement)) return null;
  return statement.quotes
    .filter(({ verbatim }) => !verbatim)
    .map(({ start, end }) => {
      const isLed = cue !== null && cue.end < start && text.slice(cue.end, start).trim() === "";
      return withoutQuoteSigns(text.slice(isLed ? cue.start : start, end));
    });
}

/** Whom the article names, as it does, where no actor is linked; null for what extraction did not find. */
export function useNamedSpeaker(statement: Suggestion): string | null {
  const text = useSoundText(statement);
  if (statement.suggested === undefined) return null;
  const { mention } = statement;
  if (mention === null) return "Nobody named";
  return text === null ? "Speaker not linked yet" : text.slice(mention.start, mention.end);
}

/** The source's text when every quote of a statement or action is verified on it, so that all its places hold. */
export function useSoundText({ id, source }: Pick<Suggestion, "id" | "source">): string | null {
  const text = useModel((model) => model.texts[source]?.text ?? null);
  const checks = useChecks(id).filter((check) => check.source === source);
  return checks.length > 0 && checks.every(({ state }) => state === "verified") ? text : null;
}
