// What extraction suggests has nobody's words but the article's: who is named, and what is reported. They are shown out of the text when it is at hand.
import type { Statement } from "../model/index.ts";
import { useChecks } from "./check-state.tsx";
import { useModel } from "./use-workbench.ts";

type Suggestion = Pick<Statement, "id" | "source" | "quotes" | "mention" | "review" | "suggested">;

/** Extraction found it, and nobody has confirmed or rejected it yet. */
export function isSuggested({ review, suggested }: Pick<Statement, "review" | "suggested">): boolean {
  return review.status === "suggested" && suggested !== undefined;
}

/** The article's words of what is reported, stretch by stretch; null for what a person has coded, and without the text. */
export function useReportedWords(statement: Suggestion): readonly string[] | null {
  const text = useSoundText(statement);
  if (text === null || !isSuggested(statement)) return null;
  return statement.quotes.filter(({ verbatim }) => !verbatim).map(({ start, end }) => text.slice(start, end));
}

/** Whom the article names, as it does, while no actor is linked; null for what a person has coded. */
export function useNamedSpeaker(statement: Suggestion): string | null {
  const text = useSoundText(statement);
  if (!isSuggested(statement)) return null;
  const { mention } = statement;
  if (mention === null) return "Nobody named";
  return text === null ? "Speaker not linked yet" : text.slice(mention.start, mention.end);
}

/** The source's text when every quote of the statement is verified on it, so that all its places hold. */
function useSoundText({ id, source }: Suggestion): string | null {
  const text = useModel((model) => model.texts[source]?.text ?? null);
  const checks = useChecks(id).filter((check) => check.source === source);
  return checks.length > 0 && checks.every(({ state }) => state === "verified") ? text : null;
}
