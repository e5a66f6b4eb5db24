import type { StanceValue } from "../../model/index.ts";
import { isMany, type Named, type Row, type StatementPair, speakersOf } from "../../query/index.ts";
import { STANCE_PASSIVES } from "../details/stance-fold.tsx";
import { StanceMark } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { StatementCard } from "../statement-card.tsx";
import { StatementHint } from "../statement-hint.tsx";
import { useVerb } from "../use-verb.ts";
import { apartWords } from "./apart.ts";

/** Two statements side by side under a sentence that says what makes them a pair. */
export function PairCard({ pair }: { pair: StatementPair }) {
  const { kind, a, b, aStance, bStance } = pair;
  const reply = kind === "reply";
  const apart = apartWords(a.statement, b.statement);
  return (
    <article className="pair">
      <h3 className="pair-head">{reply ? <Reply pair={pair} /> : <Opposite pair={pair} />}</h3>
      <div className="pair-halves">
        <div className="pair-half">
          {aStance && <StanceLine row={a} value={aStance} />}
          <StatementCard row={a} rule={aStance} by={reply} />
        </div>
        <p className="pair-between">
          {reply && <StanceMark stance={bStance} size={20} hollow={b.statement.form === "indirect"} />}
          <span className={reply ? `text-${bStance}` : ""}>{reply ? STANCE_PASSIVES[bStance] : "and"}</span>
          {apart !== null && <span className="pair-apart">{apart}</span>}
        </p>
        <div className="pair-half">
          {!reply && <StanceLine row={b} value={bStance} />}
          <StatementCard row={b} rule={bStance} by={reply} />
        </div>
      </div>
    </article>
  );
}

/** "Karen Bass supports and opposes Troops in Los Angeles". */
function Opposite({ pair: { speaker, target, aStance, bStance } }: { pair: StatementPair }) {
  const verb = useVerb();
  const who = speaker === null ? [] : [speaker.id];
  return (
    <>
      <Who named={speaker} first /> {aStance && `${verb(aStance, who)} and `}
      {verb(bStance, who)} {target && <NameLink id={target.id}>{target.label}</NameLink>}
    </>
  );
}

/** "Gavin Newsom opposes what Donald Trump says". */
function Reply({ pair: { speaker, target, bStance, a } }: { pair: StatementPair }) {
  const verb = useVerb();
  return (
    <>
      <Who named={speaker} first /> {verb(bStance, speaker === null ? [] : [speaker.id])} what <Who named={target} />{" "}
      {target !== null && isMany(target) ? "say" : "says"}
      {/* For the eye the words stand right below; from heading to heading this tells two replies to one person apart. */}
      <span className="visually-hidden">
        <StatementHint statement={a.statement} />
      </span>
    </>
  );
}

function Who({ named, first = false }: { named: Named | null; first?: boolean }) {
  if (named === null) return first ? "A speaker who is not named" : "a speaker who is not named";
  return <NameLink id={named.id}>{named.label}</NameLink>;
}

function StanceLine({ row, value }: { row: Row; value: StanceValue }) {
  const verb = useVerb();
  return (
    <p className="pair-stance">
      <StanceMark stance={value} hollow={row.statement.form === "indirect"} />
      <span className={`text-${value}`}>{verb(value, speakersOf(row.statement))}</span>
    </p>
  );
}
