import type { ComparedAnswer, TieNode } from "../../query/index.ts";
import { StanceMark } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { StatementCard } from "../statement-card.tsx";
import { areMany, useVerb } from "../use-verb.ts";
import { useWhere } from "../use-where.ts";
import { useNames } from "../use-workbench.ts";
import { answersSentence, statementsIn } from "./answer-words.ts";

/** What the compared actors say of each other and of each other's statements: who answers whom, and each statement with what it answers. */
export function Answers({ answers, actors }: { answers: readonly ComparedAnswer[]; actors: readonly TieNode[] }) {
  const where = useWhere();
  const who = actors.length === 2 ? "Neither of them speaks of the other" : "None of them speaks of another";
  const statements = statementsIn(answers);
  return (
    <section className="compare-answers" aria-labelledby="compare-answers">
      <h3 id="compare-answers">
        Who answers whom <span className="figure">{statements.length}</span>
      </h3>
      <p className="compare-silent">
        {answersSentence(answers, actors, where) ?? `${who} or answers a statement of theirs ${where}.`}
      </p>
      <ol>
        {statements.map((own) => (
          <li key={own[0]?.row.statement.id}>
            <Statement answers={own} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** All that one statement answers, then what it answers, then itself. */
function Statement({ answers }: { answers: readonly ComparedAnswer[] }) {
  const [first] = answers;
  if (!first) return null;
  const { row } = first;
  const answered = new Map(
    answers.flatMap((answer) => (answer.answered ? [[answer.answered.statement.id, answer.answered] as const] : [])),
  );
  // Two answers to the same actor's words are one line.
  const ways = new Map(
    answers.map(
      (answer) => [`${answer.by} ${answer.value} ${answer.toward} ${answer.answered !== null}`, answer] as const,
    ),
  );
  const isOne = answers.every(({ value }) => value === first.value);
  return (
    <>
      {[...ways].map(([key, answer]) => (
        <Stance key={key} answer={answer} />
      ))}
      <div className={answered.size > 0 ? "compare-answer" : ""}>
        {answered.size > 0 && (
          <div className="compare-answered">
            {[...answered.values()].map((other) => (
              <StatementCard key={other.statement.id} row={other} by tools={false} />
            ))}
          </div>
        )}
        <StatementCard row={row} rule={isOne ? first.value : null} by={answered.size > 0} tools={false} />
      </div>
    </>
  );
}

function Stance({ answer: { by, toward, value, row, answered } }: { answer: ComparedAnswer }) {
  const names = useNames();
  const verb = useVerb();
  return (
    <p className="compare-stance">
      <NameLink id={by} className="name strong" />
      <StanceMark stance={value} hollow={row.statement.form === "indirect"} />
      <span className={`text-${value}`}>{verb(value, [by])}</span>
      {answered && "what"} <NameLink id={toward} className="name strong" />{" "}
      {answered && (areMany(names, [toward]) ? "say" : "says")}
    </p>
  );
}
