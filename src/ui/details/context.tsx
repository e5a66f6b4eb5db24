import type { Span, Statement } from "../../model/index.ts";
import { withoutQuoteSigns } from "../../text/block-quote.ts";
import { useChecks } from "../check-state.tsx";
import { useModel } from "../use-workbench.ts";

/** UTF-16 code units of the source that are shown on either side. */
const REACH = 200;

/** What stands around the words, when the text is at hand and the words were found in it. */
export function Context({ statement }: { statement: Statement }) {
  const place = usePlace(statement);
  if (place === null) return null;
  const { text, start, end } = place;
  const before = tidy(withoutQuoteSigns(text.slice(Math.max(0, start - REACH), start)), start > REACH, false);
  const after = tidy(withoutQuoteSigns(text.slice(end, end + REACH)), false, end + REACH < text.length);
  return <Around before={before} words={withoutQuoteSigns(text.slice(start, end))} after={after} />;
}

/** Where the words were found, from the first to the last; null without the text, and when they were not found in it. */
export function usePlace(statement: Statement): (Span & { readonly text: string }) | null {
  const text = useModel((model) => model.texts[statement.source]?.text);
  const checks = useChecks(statement.id);
  const places = checks.flatMap(({ source, found }) => (source === statement.source && found ? [found] : []));
  if (text === undefined || places.length === 0) return null;
  const start = Math.min(...places.map((place) => place.start));
  return { text, start, end: Math.max(...places.map((place) => place.end)) };
}

/** Words with what stands before and after them. */
export function Around({ before, words, after }: { before: string; words: string; after: string }) {
  return (
    <div className="context">
      <p className="visually-hidden">In the source:</p>
      <p>
        {before}
        <span className="context-words">{words}</span>
        {after}
      </p>
    </div>
  );
}

/** Begins and ends at a word, with a sign where the text was cut. */
function tidy(stretch: string, cutBefore: boolean, cutAfter: boolean): string {
  const begun = cutBefore ? `… ${stretch.replace(/^\S*\s/u, "")}` : stretch;
  return cutAfter ? `${begun.replace(/\s\S*$/u, "")} …` : begun;
}
