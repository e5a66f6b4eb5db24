/** A statement -> why it has its stances, each suggested one with how sure extraction was of it, whatever a coder has made of it since. */
import type { Id, Statement } from "../../model/index.ts";
import { STANCE_NAMES } from "../words.ts";
import { shareFigure, sureWords } from "./certainty-words.ts";

type Reasoned = Pick<Statement, "stances" | "suggested" | "uncoded">;

/** "Suggested side: Oppose, fairly sure (0.83). Speaks of …"; with several targets it says toward which. */
export function sideWords({ stances, suggested, uncoded }: Reasoned, nameOf: (id: Id) => string | null): string[] {
  const targets = suggested?.coding?.targets ?? [];
  const sides = targets.flatMap(({ toward, stance, reason, confidence }) => {
    if (stance === null) return [];
    const name = targets.length > 1 ? nameOf(toward.id) : null;
    const side = name === null ? STANCE_NAMES[stance] : `${STANCE_NAMES[stance]} toward ${name}`;
    const sure = confidence.stance ?? null;
    const how = sure === null ? "" : `, ${sureWords(sure)} (${shareFigure(sure)})`;
    return [`Suggested side: ${side}${how}. ${reason}`.trim()];
  });
  const told = new Set(targets.map(({ reason }) => reason));
  const own = stances.map(({ reason }) => reason).filter((reason) => reason !== "" && !told.has(reason));
  const why = own.length > 0 ? [`Why: ${own.join(" ")}`] : [];
  return [...sides, ...why, ...(stances.length === 0 && uncoded ? [uncoded] : [])];
}
