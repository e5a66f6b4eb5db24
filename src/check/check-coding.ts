import { type EdtfDate, type OnRecord, type Problem, problem, type Statement } from "../model/index.ts";
import { edtfRange } from "../text/index.ts";
import { ALL, chosen, type Only } from "./only.ts";

/** A record -> statements without a stance and without a reason for none, dates that are none, inferences without a why. */
export function checkCoding({ sources, actors, statements, relations }: OnRecord, only: Only = ALL): Problem[] {
  return [
    ...chosen(sources, only).flatMap(([i, { published, lastCheck }]) => [
      ...dateProblems(published, `sources[${i}].published`),
      ...(lastCheck === null ? [] : dayProblems(lastCheck.on, `sources[${i}].lastCheck.on`)),
    ]),
    ...chosen(actors, only).flatMap(([i, { affiliations }]) =>
      affiliations.flatMap((affiliation, j) => {
        const where = `actors[${i}].affiliations[${j}]`;
        return [
          ...dateProblems(affiliation.from, `${where}.from`),
          ...dateProblems(affiliation.to, `${where}.to`),
          ...whyProblems(affiliation, where),
        ];
      }),
    ),
    ...chosen(statements, only).flatMap(([i, statement]) => [
      ...dateProblems(statement.date, `statements[${i}].date`),
      ...stanceProblems(statement, `statements[${i}]`),
    ]),
    ...chosen(relations, only).flatMap(([i, { date }]) => dateProblems(date, `relations[${i}].date`)),
  ];
}

function stanceProblems({ id, stances, uncoded }: Statement, where: string): Problem[] {
  const hasReason = uncoded !== null && uncoded.trim() !== "";
  if (stances.length === 0) return hasReason ? [] : [problem("not-coded-why", where, { id })];
  return uncoded === null ? [] : [problem("coded-and-uncoded", where, { id })];
}

function dateProblems(date: EdtfDate | null, where: string): Problem[] {
  return date === null ? [] : [...dayProblems(date.edtf, `${where}.edtf`), ...whyProblems(date, where)];
}

function dayProblems(edtf: string, where: string): Problem[] {
  return edtfRange(edtf) === null ? [problem("bad-date", where, { edtf })] : [];
}

function whyProblems({ basis, why }: Pick<EdtfDate, "basis" | "why">, where: string): Problem[] {
  const hasWhy = why !== null && why.trim() !== "";
  if (basis === "inferred") return hasWhy ? [] : [problem("no-reason-for-inferred", `${where}.why`, {})];
  return why === null ? [] : [problem("reason-for-stated", `${where}.why`, {})];
}
