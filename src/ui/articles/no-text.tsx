import type { Id, Source } from "../../model/index.ts";
import { tellingNames } from "../../text/telling-names.ts";
import { lastCheckWords, useTrusted } from "../check-state.tsx";
import { AttachText } from "../details/attach-text.tsx";
import { Line } from "../details/sheet-line.tsx";
import { StatementCard } from "../statement-card.tsx";
import { useSummary } from "../use-workbench.ts";
import { dated } from "../words.ts";
import type { Passage } from "./passages.ts";

/** Where the text is not at hand: the words that were asked for, which article they are in, and what to do. */
export function NoText({ source, passage }: { source: Id; passage: Passage | null }) {
  const sources = useTrusted();
  const found = sources.find(({ id }) => id === source);
  if (!found) return null;
  const last = lastCheckWords([found]);
  return (
    <div className="article-empty">
      {passage?.row && <StatementCard row={passage.row} by tools={false} />}
      <h3>The article’s text is missing here.</h3>
      <p>
        A record holds what was said and where it stands
        {passage === null ? "" : `, here from character ${passage.start} of ${found.textLength} on`}, not the articles
        themselves. To see the words marked in their article, get its text, save it as a text file, and attach it.
      </p>
      <Whereabouts source={found} />
      {last && <p className="note">{last}; not checked now.</p>}
      <AttachText source={source}>Attach the article’s text</AttachText>
    </div>
  );
}

/** What the record knows by which the article can be found, its address first, and what it does not know. */
function Whereabouts({ source }: { source: Source }) {
  const { actors } = useSummary();
  const publisher = actors.find(({ id }) => id === source.publisher)?.name;
  const names = tellingNames(source.names);
  return (
    <dl className="sheet">
      <Line name="Address">
        {source.url === null ? (
          "This record gives no address"
        ) : (
          <a href={source.url} rel="noreferrer">
            {source.url}
          </a>
        )}
      </Line>
      <Line name="Headline">{source.title ?? "This record gives no headline"}</Line>
      <Line name="Publisher">{publisher ?? "not stated"}</Line>
      <Line name="Date">{dated(source.published)}</Line>
      {names.length > 0 && <Line name="File">{names.join(" or ")}</Line>}
    </dl>
  );
}
