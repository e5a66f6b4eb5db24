import "./passage-list.css";
import { ArrowRight } from "lucide-react";
import { memo, useEffect, useRef } from "react";
import type { Id, Statement } from "../../model/index.ts";
import { CheckMark, foundWords } from "../check-state.tsx";
import { StanceMark } from "../marks.tsx";
import { StatementCard } from "../statement-card.tsx";
import { verbatimWords } from "../statement-words.tsx";
import { useNamedSpeaker, useReportedWords } from "../suggested-words.ts";
import { useModel, useNames, useWorkbench } from "../use-workbench.ts";
import { counted, listed } from "../words.ts";
import { usePassageWords } from "./passage-words.ts";
import type { Passage } from "./passages.ts";
import { pointAt } from "./point-at.ts";

/** The marks of the text as buttons, in reading order. The one that is pointed at opens to its statement. */
export function PassageList({ source, passages, at }: { source: Id; passages: readonly Passage[]; at: Id | null }) {
  const text = useModel((model) => model.texts[source]?.text ?? null);
  const words = usePassageWords(text);
  const found = passages.filter(({ marks }) => marks.length > 0).length;
  return (
    <nav className="passages" aria-label="Marked words">
      <p className="passages-sum">
        <b>{counted(passages.length, "passage")}</b>
        {found < passages.length && `, ${passages.length - found} not found in this text`}
      </p>
      <ol>
        {passages.map((passage) => (
          <PassageItem
            key={passage.id}
            passage={passage}
            source={source}
            current={passage.id === at}
            words={passage.row ? words(passage) : null}
          />
        ))}
      </ol>
    </nav>
  );
}

interface ItemProps {
  readonly passage: Passage;
  readonly source: Id;
  readonly current: boolean;
  /** Who stands where, of a statement. */
  readonly words: string | null;
}

const PassageItem = memo(({ passage, source, current, words }: ItemProps) => {
  const workbench = useWorkbench();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const { row, stance, reported, check } = passage;
  return (
    <li ref={item} className="passage" data-current={current || undefined}>
      <button
        type="button"
        className="passage-button"
        aria-current={current || undefined}
        onClick={() => workbench.change(pointAt(source, passage))}
      >
        {row ? (
          <StanceMark stance={stance ?? "uncoded"} hollow={reported && stance !== null} />
        ) : (
          <ArrowRight size={16} strokeWidth={1.75} aria-hidden="true" />
        )}
        <span className="passage-words">
          {words !== null && <span className="visually-hidden">{words}. </span>}
          <Summary passage={passage} whoOnly={current} />
          {passage.status === "suggested" && <span className="passage-status"> suggested</span>}
          {passage.status === "rejected" && <span className="passage-status"> rejected</span>}
        </span>
        {check && check.state !== "verified" && (
          <span className="passage-check">
            <CheckMark state={check.state} words={foundWords(check)} />
          </span>
        )}
      </button>
      {current && row && (
        <div className="passage-open">
          <StatementCard row={row} stances tools={false} />
        </div>
      )}
    </li>
  );
});

function Summary({ passage: { row, relation }, whoOnly }: { passage: Passage; whoOnly: boolean }) {
  const names = useNames();
  const nameOf = (id: Id) => names.get(id)?.label ?? id;
  if (relation) {
    return (
      <>
        <b>{nameOf(relation.from)}</b> {relation.kind} {nameOf(relation.to)}
      </>
    );
  }
  if (!row) return null;
  return <StatementSummary statement={row.statement} whoOnly={whoOnly} />;
}

function StatementSummary({ statement, whoOnly }: { statement: Statement; whoOnly: boolean }) {
  const names = useNames();
  const nameOf = (id: Id) => names.get(id)?.label ?? id;
  const named = useNamedSpeaker(statement);
  const reported = useReportedWords(statement);
  const { speaker, others, gist } = statement;
  const who = listed([...(speaker === null ? [] : [speaker]), ...others].map(nameOf));
  const [first] = verbatimWords(statement);
  return (
    <>
      <b>{who === "" ? (named ?? "Speaker not stated") : who}</b>{" "}
      {!whoOnly && (
        <span className={first ? "passage-quote" : "passage-gist"}>
          {first ? `“${first.text}”` : (reported?.join(" … ") ?? gist)}
        </span>
      )}
    </>
  );
}
