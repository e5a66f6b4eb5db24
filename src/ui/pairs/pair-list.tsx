import { useState } from "react";
import type { PairKind, StatementPair } from "../../query/index.ts";
import { useLate, useSettled } from "../details/use-settled.ts";
import { useWhere } from "../use-where.ts";
import { useAnswer, useModel } from "../use-workbench.ts";
import { byAnswer } from "./by-answer.ts";
import { PairCard } from "./pair-card.tsx";

/** Pairs at first, and how many more at a press. */
const FIRST = 10;
const MORE = 20;

interface Props {
  readonly kind: PairKind;
  readonly title: string;
  readonly about: string;
  /** Said when there is no such pair, up to where that is. */
  readonly none: string;
}

/** All pairs of one kind under the filters, a page at a time. */
export function PairList({ kind, title, about, none }: Props) {
  const filter = useModel((model) => model.view.filter);
  const where = useWhere();
  const [size, setSize] = useState(FIRST);
  const { answer, pending } = useAnswer(`pairs-${kind}`, { ask: "pairs", of: kind, from: 0, size, filter });
  const page = useSettled(answer, pending);
  const late = useLate(pending && page === null);
  const answers = page ? byAnswer(page) : [];
  const shown = answers.reduce((sum, { more }) => sum + 1 + more.length, 0);
  const rest = page ? page.total - shown : 0;
  return (
    <section
      className="pair-list"
      aria-labelledby={`pairs-${kind}`}
      aria-busy={pending}
      data-empty={page?.total === 0 || undefined}
    >
      <h2 id={`pairs-${kind}`}>
        {title} {page && <span className="figure">{page.total}</span>}
      </h2>
      <p className="pair-about">{about}</p>
      {late && <p className="pair-none">Looking it up…</p>}
      {page?.total === 0 && <p className="pair-none">{`${none} ${where}.`}</p>}
      <ol>
        {answers.map(({ pair, more }) => (
          <li key={keyOf(pair)}>
            <PairCard pair={pair} more={more} />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className="button secondary" onClick={() => setSize(size + MORE)}>
          Show {Math.min(rest, MORE)} more
        </button>
      )}
    </section>
  );
}

/** Two statements may be a pair for each of their speakers, and on each target. */
function keyOf({ a, b, speaker, target, aStance, bStance }: StatementPair): string {
  return [a.statement.id, b.statement.id, speaker?.id, target?.id, aStance, bStance].join(" ");
}
