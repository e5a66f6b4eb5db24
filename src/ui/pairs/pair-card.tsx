import type { StanceValue } from "../../model/index.ts";
import { isMany, type Named, type Row, type StatementPair, speakersOf } from "../../query/index.ts";
import { STANCE_PASSIVES } from "../details/stance-fold.tsx";
import { StanceMark } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { StatementCard } from "../statement-card.tsx";
import { StatementHint } from "../statement-hint.tsx";
import { useVerb } from "../use-verb.ts";
import { counted } from "../words.ts";
import { apartWords } from "./apart.ts";

/**
 * Two statements side by side under a sentence that says what makes them a pair; or a statement beside all that it answers.
 * @param pair The first of those that have the same second statement.
 * @param more The others.
 */
export function PairCard({ pair, more }: { pair: StatementPair; more: readonly StatementPair[] }) {
  const { kind, b, bStance } = pair;
  const reply = kind === "reply";
  const all = [pair, ...more];
  const rule = all.every((one) => one.bStance === bStance) ? bStance : null;
  return (
    <article className="pair">
      <h3 className="pair-head">
        {reply ? (
          more.length > 0 ? (
            <Replies pair={pair} pairs={all} />
          ) : (
            <Reply pair={pair} />
          )
        ) : (
          <Opposite pair={pair} />
        )}
      </h3>
      <div className="pair-halves">
        <div className="pair-first">
          {all.map((one) => (
            <First key={`${one.a.statement.id} ${one.bStance}`} pair={one} among={more.length > 0} />
          ))}
        </div>
        <div className="pair-half">
          {!reply && <StanceLine row={b} value={bStance} />}
          <StatementCard row={b} rule={rule} by={reply} />
        </div>
      </div>
    </article>
  );
}

/** The statement that comes first, and what the second one is to it; by whom, where another first one stands between them. */
function First({ pair, among }: { pair: StatementPair; among: boolean }) {
  const { kind, speaker, a, b, aStance, bStance } = pair;
  const reply = kind === "reply";
  const apart = apartWords(a.statement, b.statement);
  return (
    <>
      <div className="pair-half">
        {aStance && <StanceLine row={a} value={aStance} />}
        <StatementCard row={a} rule={aStance} by={reply} />
      </div>
      <p className="pair-between">
        {reply && <StanceMark stance={bStance} size={20} hollow={b.statement.form === "indirect"} />}
        <span className={reply ? `text-${bStance}` : ""}>
          {reply ? STANCE_PASSIVES[bStance] : "and"}
          {among && ` ${speaker?.label ?? "a speaker who is not named"}`}
        </span>
        {apart !== null && <span className="pair-apart">{apart}</span>}
      </p>
    </>
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

/** "Gavin Newsom answers 2 statements by Donald Trump"; by whom, where all are by the same. */
function Replies({ pair: { speaker, target, b }, pairs }: { pair: StatementPair; pairs: readonly StatementPair[] }) {
  const same = target !== null && pairs.every((pair) => pair.target?.id === target.id);
  return (
    <>
      <Who named={speaker} first /> {speaker !== null && isMany(speaker) ? "answer" : "answers"}{" "}
      {counted(new Set(pairs.map(({ a }) => a.statement.id)).size, "statement")}
      {same && (
        <>
          {" "}
          by <Who named={target} />
        </>
      )}
      <span className="visually-hidden">
        <StatementHint statement={b.statement} />
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
