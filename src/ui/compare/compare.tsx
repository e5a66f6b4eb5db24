import "./compare.css";
import { useMemo, useRef } from "react";
import type { Comparison } from "../../query/index.ts";
import { useLate, useSettled } from "../details/use-settled.ts";
import { useWhere } from "../use-where.ts";
import { useWidth } from "../use-width.ts";
import { useAnswer, useModel, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { Answers } from "./answers.tsx";
import { CompareHead } from "./compare-head.tsx";
import { ComparisonCards } from "./comparison-cards.tsx";
import { ComparisonTable } from "./comparison-table.tsx";
import { Suggestions } from "./suggestions.tsx";
import { byVerdict, summarySentence } from "./summary.ts";

/** Words in a narrower column than this would be lines of two words. */
const COLUMN_LEAST = 168;
/** A phone has room for one. */
const TABLE_LEAST = 560;

/** Two to four actors side by side: what each says of the same things, differences first, and what they answer each other. */
export function Compare() {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const compared = useModel((model) => model.view.compared);
  const embed = useModel((model) => model.view.embed);
  const { comparison, pending } = useComparison(compared);
  const late = useLate(pending);
  const known = comparison?.actors.length ?? 0;
  return (
    <div className="compare" ref={host} aria-busy={pending}>
      <CompareHead actors={comparison?.actors ?? []} />
      {late && !comparison && <p>Looking it up…</p>}
      {comparison && known < compared.length && !pending && (
        <p className="compare-note">
          {counted(compared.length - known, "actor")} that the link names {compared.length - known === 1 ? "is" : "are"}{" "}
          not in this record.
        </p>
      )}
      {compared.length === 0 || known < 2 ? (
        embed ? (
          <p className="compare-note">{NOT_TWO}</p>
        ) : (
          <Suggestions chosen={comparison?.actors[0] ?? null} />
        )
      ) : (
        comparison && <Compared comparison={comparison} wide={width >= Math.max(TABLE_LEAST, known * COLUMN_LEAST)} />
      )}
    </div>
  );
}

const NOT_TWO =
  "Two to four actors stand side by side here, and the link names fewer. Open it in Onrecord to choose them.";

function useComparison(actors: readonly string[]): { comparison: Comparison | null; pending: boolean } {
  const filter = useModel((model) => model.view.filter);
  const asked = actors.length === 0 ? null : ({ ask: "compare", actors, filter } as const);
  const { answer, pending } = useAnswer("compare", asked);
  const comparison = useSettled(answer, pending);
  return { comparison: asked ? comparison : null, pending: asked !== null && pending };
}

function Compared({ comparison, wide }: { comparison: Comparison; wide: boolean }) {
  const workbench = useWorkbench();
  const bothSpeak = useModel((model) => model.view.bothSpeak);
  const embed = useModel((model) => model.view.embed);
  const where = useWhere();
  const { actors, targets, answers } = comparison;
  const shown = useMemo(
    () => byVerdict(targets.filter(({ verdict }) => !bothSpeak || verdict !== "one")),
    [targets, bothSpeak],
  );
  const onlyWhere = `Only where ${actors.length === 2 ? "both" : "two or more"} speak`;
  const left = targets.filter(({ verdict }) => verdict === "one").length;
  return (
    <>
      <div className="compare-sum">
        <p role="status">
          <b>{summarySentence(comparison)}</b> Counted are issues and actors in this record under the filters; this is
          no measure of a person.
        </p>
        {left > 0 && embed && bothSpeak && <p className="compare-both">{onlyWhere}</p>}
        {left > 0 && !embed && (
          <label className="compare-both">
            <input
              type="checkbox"
              checked={bothSpeak}
              onChange={() => workbench.change((view) => ({ ...view, bothSpeak: !view.bothSpeak }))}
            />
            {onlyWhere}
          </label>
        )}
      </div>
      {shown.length === 0 && (
        <p className="compare-note">
          {targets.length === 0
            ? `None of them takes a stance on anything ${where}.`
            : `Of ${counted(targets.length, "thing")} only one of them speaks.`}
        </p>
      )}
      {shown.length > 0 &&
        (wide ? (
          <ComparisonTable actors={actors} verdicts={shown} />
        ) : (
          <ComparisonCards actors={actors} verdicts={shown} />
        ))}
      <Answers answers={answers} actors={actors} />
    </>
  );
}
