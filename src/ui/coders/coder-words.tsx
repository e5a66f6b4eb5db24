import "../statement-card.css";
import { Fragment } from "react";
import type { CoderReading } from "../../work/index.ts";
import { verbatimWords } from "../statement-words.tsx";
import { stands } from "./both-places.ts";

/** A statement's words as one coder took them: the speaker's own between quotation marks, what is reported in words that are said to be whose. */
export function CoderWords({
  reading,
  text,
  language,
}: {
  reading: CoderReading;
  text: string | null;
  language?: string;
}) {
  const words = verbatimWords(reading);
  const told = words.length > 0 && reading.form === "direct" ? null : reportedWords(reading, text);
  return (
    <>
      {words.length > 0 && (
        <span className="words-quoted" lang={language}>
          {words.map(({ text: said, at }, i) => (
            <Fragment key={at}>
              {i > 0 && <span className="words-gap"> … </span>}“{said}”
            </Fragment>
          ))}
        </span>
      )}
      {told !== null && (
        <span className="words-reported">
          <span className="words-note">{told.note}</span>
          <span className="words-gist">{told.words}</span>
        </span>
      )}
    </>
  );
}

function reportedWords({ quotes, gist, ownWords, form }: CoderReading, text: string | null) {
  const kind = form === "indirect" ? "Reported speech" : "Partly quoted";
  if (ownWords) return { note: `${kind}, in the coder’s words`, words: gist };
  const reported = quotes.filter(({ verbatim }) => !verbatim);
  if (text === null || reported.length === 0 || !reported.every((quote) => stands(text, quote)))
    return { note: kind, words: gist };
  return {
    note: `${kind}, in the article’s words`,
    words: reported.map(({ start, end }) => text.slice(start, end)).join(" … "),
  };
}
