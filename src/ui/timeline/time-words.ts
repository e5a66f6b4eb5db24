/** Counts in time -> the words that name them. */
import { STANCE_KEYS, type TimeCount } from "../../query/index.ts";
import { counted } from "../words.ts";

const DONE = { support: "support", oppose: "oppose", mixed: "mixed", neutral: "neutral", uncoded: "not coded" };

/** "7 June 2025, 12 statements, some with several stances: 4 support, 9 oppose; 4 with an inferred date". */
export function countWords(when: string, count: TimeCount): string {
  const { statements, mix, inferred } = count;
  const stances = stancesIn(mix);
  const split = stances === "" ? "" : `: ${stances}`;
  const guessed =
    inferred === 0 ? "" : inferred === statements ? "; date inferred" : `; ${inferred} with an inferred date`;
  return `${when}, ${summed(count)}${split}${guessed}`;
}

/** "12 statements", or "12 statements, some with several stances" where such a one counts under each of them. */
function summed(count: TimeCount): string {
  const statements = counted(count.statements, "statement");
  return countsTwice(count)
    ? `${statements}, ${count.statements === 1 ? "" : "some "}with several stances`
    : statements;
}

/** "4 support, 9 oppose, 2 not coded"; nothing of what there is none of. */
export function stancesIn(mix: TimeCount["mix"]): string {
  return STANCE_KEYS.filter((key) => mix[key] > 0)
    .map((key) => `${mix[key]} ${DONE[key]}`)
    .join(", ");
}

export function countsTwice(count: TimeCount): boolean {
  return byStance(count) > count.statements;
}

function byStance({ mix }: TimeCount): number {
  return STANCE_KEYS.reduce((sum, key) => sum + mix[key], 0);
}

/** "45 of 46 dates are inferred or taken from the source". */
export function inferredWords(counts: readonly TimeCount[]): string | null {
  const dated = counts.reduce((sum, { statements }) => sum + statements, 0);
  const inferred = counts.reduce((sum, count) => sum + count.inferred, 0);
  if (inferred === 0) return null;
  if (dated === 1) return "The date is inferred or taken from the source";
  return `${inferred} of ${dated} dates ${inferred === 1 ? "is" : "are"} inferred or taken from the source`;
}
