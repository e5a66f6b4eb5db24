import type { ComparedAnswer, TieNode } from "../../query/index.ts";
import { StanceMark } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { StatementCard } from "../statement-card.tsx";
import { useWhere } from "../use-where.ts";
import { STANCE_VERBS } from "../words.ts";

/** What the compared actors say of each other and of each other's statements, each with the statement that it answers. */
export function Answers({ answers, actors }: { answers: readonly ComparedAnswer[]; actors: readonly TieNode[] }) {
  const where = useWhere();
  const who = actors.length === 2 ? "Neither of them speaks of the other" : "None of them speaks of another";
  return (
    <section className="compare-answers" aria-labelledby="compare-answers">
      <h3 id="compare-answers">
        They answer each other <span className="figure">{answers.length}</span>
      </h3>
      {answers.length === 0 && <p className="compare-silent">{`${who} or answers a statement of theirs ${where}.`}</p>}
      <ol>
        {answers.map((answer) => (
          <li
            key={`${answer.by} ${answer.row.statement.id} ${answer.value} ${answer.toward} ${answer.answered?.statement.id}`}
          >
            <Answer answer={answer} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Answer({ answer: { by, toward, value, row, answered } }: { answer: ComparedAnswer }) {
  return (
    <>
      <p className="compare-stance">
        <NameLink id={by} className="name strong" />
        <StanceMark stance={value} hollow={row.statement.form === "indirect"} />
        <span className={`text-${value}`}>{STANCE_VERBS[value]}</span>
        {answered && "what"} <NameLink id={toward} className="name strong" /> {answered && "says"}
      </p>
      <div className={answered ? "compare-answer" : ""}>
        {answered && <StatementCard row={answered} by tools={false} />}
        <StatementCard row={row} rule={value} by={answered !== null} tools={false} />
      </div>
    </>
  );
}
