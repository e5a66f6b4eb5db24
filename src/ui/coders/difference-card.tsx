import { useMemo } from "react";
import type { CodedField, Take } from "../../edit/index.ts";
import { read } from "../../state/index.ts";
import type { CoderReading, ComparedItem } from "../../work/index.ts";
import { useModel, useSummary } from "../use-workbench.ts";
import { ViewLink } from "../view-link.tsx";
import { bothPlaces, type Stretch } from "./both-places.ts";
import { CoderSide } from "./coder-side.tsx";
import { CodersKey } from "./coders-key.tsx";
import { differenceWords, settledWords } from "./coders-words.ts";

export interface CoderNames {
  readonly mine: string;
  readonly theirs: string;
}

interface Props {
  readonly item: ComparedItem;
  /** Counted from 1, of those that are listed. */
  readonly place: string;
  readonly names: CoderNames;
  readonly isUp: boolean;
  readonly busy: boolean;
  settle(take: Take, fields: readonly CodedField[] | null): void;
  goTo(): void;
}

/** One difference: both readings side by side, where they stand, and whose is taken. */
export function DifferenceCard({ item, place, names, isUp, busy, settle, goTo }: Props) {
  const { key, source, mine, theirs, differs, readings, settled } = item;
  const { sources } = useSummary();
  const text = useModel((model) => model.texts[source]?.text ?? null);
  const found = sources.find(({ id }) => id === source);
  const stretches = useMemo(() => {
    const quotes = (id: string | null, reading: CoderReading | null) => (id === null ? [] : (reading?.quotes ?? []));
    return text === null ? null : bothPlaces(text, quotes(mine, readings.mine), quotes(theirs, readings.theirs));
  }, [text, mine, theirs, readings]);
  const isSettled = settledWords(item, names.theirs);
  const side = { differs, text, language: found?.language };
  return (
    <article
      className="coders-card"
      id={cardId(key)}
      tabIndex={-1}
      aria-label={`Difference ${place}: ${differenceWords(item, names.theirs)}`}
      aria-current={isUp || undefined}
      data-settled={settled ?? undefined}
      onFocus={goTo}
    >
      <header>
        <h4>{differenceWords(item, names.theirs)}</h4>
        <span className="coders-quiet">
          {place} · {found?.label}
        </span>
        {isSettled !== null && <strong className="coders-settled">{isSettled}</strong>}
      </header>
      <div className="coders-sides">
        <CoderSide name={names.mine} reading={readings.mine} has={mine !== null} takeField={null} {...side} />
        <CoderSide
          name={names.theirs}
          reading={readings.theirs}
          has={theirs !== null}
          takeField={differs.length > 1 && !busy ? (field) => settle("theirs", [field]) : null}
          {...side}
        />
      </div>
      {stretches !== null && <InPlace stretches={stretches} names={names} language={found?.language} />}
      <Choices item={item} isUp={isUp} busy={busy} settle={settle} />
    </article>
  );
}

export const cardId = (key: string): string => `difference-${key}`;

/** The article there, with what each took underlined: mine solid, theirs dashed. */
function InPlace({
  stretches,
  names,
  language,
}: {
  stretches: readonly Stretch[];
  names: CoderNames;
  language: string | undefined;
}) {
  const whose = ({ mine, theirs }: Stretch) =>
    mine && theirs ? "both" : mine ? names.mine : theirs ? names.theirs : null;
  return (
    <p className="coders-text" lang={language}>
      {stretches.map((stretch) => {
        const { start, words, mine, theirs } = stretch;
        const by = whose(stretch);
        if (by === null) return <span key={start}>{words}</span>;
        return (
          <mark key={start} data-mine={mine || undefined} data-theirs={theirs || undefined} title={by}>
            {words}
          </mark>
        );
      })}
    </p>
  );
}

function Choices({ item, isUp, busy, settle }: Pick<Props, "item" | "isUp" | "busy" | "settle">) {
  const { mine, theirs, differs, rejected, source } = item;
  const choice = (take: Take, words: string) => (
    <button type="button" className="button secondary small" disabled={busy} onClick={() => settle(take, null)}>
      {words}
      <CodersKey does={take} isUp={isUp} />
    </button>
  );
  const paired = mine !== null && theirs !== null;
  return (
    <footer>
      {paired && differs.length > 0 && (
        <>
          {choice("mine", "Keep mine")}
          {choice("theirs", "Take theirs")}
          {choice("neither", "Neither")}
        </>
      )}
      {theirs === null && (
        <>
          {choice("mine", "Keep it")}
          {choice("theirs", "Reject it")}
        </>
      )}
      {mine === null && (
        <>
          {choice("theirs", "Take it in")}
          {choice("mine", rejected === null ? "Leave it" : "Leave it rejected")}
        </>
      )}
      <ViewLink className="link" to={read(source, mine)}>
        Show in the article
        <CodersKey does="text" isUp={isUp} />
      </ViewLink>
    </footer>
  );
}
