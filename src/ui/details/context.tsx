import type { Statement } from "../../model/index.ts";
import { withoutQuoteSigns } from "../../text/block-quote.ts";
import { useChecks } from "../check-state.tsx";
import { useModel } from "../use-workbench.ts";

/** UTF-16 code units of the source that are shown on either side. */
const REACH = 200;

/** What stands around the words, when the text is at hand and the words were found in it. */
export function Context({ statement }: { statement: Statement }) {
  const text = useModel((model) => model.texts[statement.source]?.text);
  const checks = useChecks(statement.id);
  const places = checks.flatMap(({ source, found }) => (source === statement.source && found ? [found] : []));
  if (text === undefined || places.length === 0) return null;
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  const before = tidy(withoutQuoteSigns(text.slice(Math.max(0, start - REACH), start)), start > REACH, false);
  const after = tidy(withoutQuoteSigns(text.slice(end, end + REACH)), false, end + REACH < text.length);
  return (
    <div className="context">
      <p className="visually-hidden">In the source:</p>
      <p>
        {before}
        <span className="context-words">{withoutQuoteSigns(text.slice(start, end))}</span>
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
