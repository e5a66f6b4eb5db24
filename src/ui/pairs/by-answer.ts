/** Pairs in their order -> those that have the same second statement together, so that what answers several is shown once. */
import type { Page, StatementPair } from "../../query/index.ts";

export interface Answer {
  readonly pair: StatementPair;
  /** Of replies, what else the same statement answers; none of a contradiction. */
  readonly more: readonly StatementPair[];
}

/** Of a page that is not the last the last answer is left out where more of it may follow, unless there is no other. */
export function byAnswer({ items, total }: Pick<Page<StatementPair>, "items" | "total">): Answer[] {
  const answers: { pair: StatementPair; more: StatementPair[] }[] = [];
  for (const pair of items) {
    const before = answers.at(-1);
    if (pair.kind === "reply" && before?.pair.b.statement.id === pair.b.statement.id) before.more.push(pair);
    else answers.push({ pair, more: [] });
  }
  const open = items.length < total && answers.length > 1 && answers[0]?.pair.kind === "reply";
  return open ? answers.slice(0, -1) : answers;
}
