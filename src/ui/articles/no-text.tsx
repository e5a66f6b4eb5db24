import type { Id } from "../../model/index.ts";
import { lastCheckWords, useTrusted } from "../check-state.tsx";
import { AttachText } from "../details/attach-text.tsx";
import { StatementCard } from "../statement-card.tsx";
import { dated } from "../words.ts";
import type { Passage } from "./passages.ts";

/** Where the text is not at hand: the words that were asked for, what is missing, and what to do. */
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
        themselves. To see the words marked in their article, get its text{found.url === null ? "" : " from "}
        {found.url !== null && (
          <a href={found.url} rel="noreferrer">
            {found.url}
          </a>
        )}
        , save it as a text file, and attach it: {found.label}, {dated(found.published)}
        {found.names.length > 0 && `, kept as ${found.names.join(" or ")}`}.
      </p>
      {last && <p className="note">{last}; not checked now.</p>}
      <AttachText source={source}>Attach the article’s text</AttachText>
    </div>
  );
}
