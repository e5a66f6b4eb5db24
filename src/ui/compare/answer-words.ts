/** What the compared actors answer each other -> who answers whom how often, and each statement with all that it answers. */
import type { ComparedAnswer, TieNode } from "../../query/index.ts";
import { listed } from "../words.ts";

/** A statement counts once, however many stances it takes. */
export function statementsIn(answers: readonly ComparedAnswer[]): ComparedAnswer[][] {
  const byStatement = new Map<string, ComparedAnswer[]>();
  for (const answer of answers) {
    const { id } = answer.row.statement;
    byStatement.set(id, [...(byStatement.get(id) ?? []), answer]);
  }
  return [...byStatement.values()];
}

/**
 * "Gavin Newsom answers Donald Trump 4 times; Donald Trump does not answer Gavin Newsom in this record." Of more than two actors
 * those who answer nobody are told in one go. Null when nobody answers.
 */
export function answersSentence(
  answers: readonly ComparedAnswer[],
  actors: readonly TieNode[],
  where: string,
): string | null {
  if (answers.length === 0) return null;
  const directions = actors.flatMap((by) =>
    actors
      .filter((toward) => toward !== by)
      .map((toward) => {
        const own = answers.filter((answer) => answer.by === by.id && answer.toward === toward.id);
        return { by, toward, count: statementsIn(own).length };
      }),
  );
  const done = directions
    .filter(({ count }) => count > 0)
    .map(({ by, toward, count }) => `${by.label} answers ${toward.label} ${count === 1 ? "once" : `${count} times`}`);
  const silent = actors.filter(({ id }) => answers.every(({ by }) => by !== id));
  if (silent.length === 0) return `${done.join("; ")}.`;
  const [alone] = silent;
  const [other] = actors.filter((actor) => actor !== alone);
  const nobody =
    actors.length === 2 && alone && other
      ? `${alone.label} does not answer ${other.label} ${where}`
      : `${listed(silent.map(({ label }) => label))} ${silent.length === 1 ? "answers" : "answer"} none of the others ${where}`;
  return `${[...done, nobody].join("; ")}.`;
}
