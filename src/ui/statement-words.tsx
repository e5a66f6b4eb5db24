import { Fragment } from "react";
import type { Statement } from "../model/index.ts";
import { isInOurWords, useReportedWords } from "./suggested-words.ts";
import { useSummary } from "./use-workbench.ts";

type Said = Pick<Statement, "id" | "quotes" | "form" | "gist" | "source" | "mention" | "review" | "suggested">;

/**
 * The words of a statement: verbatim words between quotation marks and in the quote's letter, each stretch with marks of
 * its own; what is reported in our words, and said to be ours. Of a suggestion, which has no words of ours, in the article's, and said to be so.
 */
export function StatementWords({ statement }: { statement: Said }) {
  const { sources } = useSummary();
  const words = verbatimWords(statement);
  const reported = useReportedWords(statement);
  const language = sources.find(({ id }) => id === statement.source)?.language;
  if (words.length === 0) {
    return (
      <span className="words-reported">
        <span className="words-note">{reportedNote(statement, reported)}</span>
        <span className="words-gist">{reported?.join(" … ") ?? statement.gist}</span>
      </span>
    );
  }
  return (
    <>
      <span className="words-quoted" lang={language}>
        {words.map(({ text, at }, i) => (
          <Fragment key={at}>
            {i > 0 && <span className="words-gap"> … </span>}“{text}”
          </Fragment>
        ))}
      </span>
      {statement.form !== "direct" && (
        <span className="words-partly">
          <span className="words-note">
            {reported === null ? "Partly quoted; in our words: " : "Partly quoted; the article around it: "}
          </span>
          {reported?.join(" … ") ?? statement.gist}
        </span>
      )}
    </>
  );
}

function reportedNote(statement: Said, reported: readonly string[] | null): string {
  if (reported !== null) return "Reported speech, in the article’s words";
  return isInOurWords(statement) ? "Reported speech, in our words" : "Reported speech";
}

/** The stretches that somebody said, to the character. */
export function verbatimWords({ quotes }: Pick<Statement, "quotes">): readonly { text: string; at: number }[] {
  return quotes.flatMap(({ exact, verbatim, start }) =>
    verbatim && exact !== undefined ? [{ text: exact, at: start }] : [],
  );
}

/** "1501–1668" or "302–319, 345–361": offsets in the source's text. */
export function placeWords(quotes: Statement["quotes"]): string {
  return quotes.map(({ start, end }) => `${start}–${end}`).join(", ");
}
