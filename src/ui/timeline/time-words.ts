/** Counts in time -> the words that name them. */
import { STANCE_KEYS, type TimeCount } from "../../query/index.ts";
import { counted } from "../words.ts";

const DONE = { support: "support", oppose: "oppose", mixed: "mixed", neutral: "neutral", uncoded: "not coded" };

/** "7 June 2025, 12 statements: 3 support, 9 oppose; 4 with an inferred date". */
export function countWords(when: string, { statements, mix, inferred }: TimeCount): string {
  const stances = STANCE_KEYS.filter((key) => mix[key] > 0).map((key) => `${mix[key]} ${DONE[key]}`);
  const split = stances.length > 0 ? `: ${stances.join(", ")}` : "";
  const guessed =
    inferred === 0 ? "" : inferred === statements ? "; date inferred" : `; ${inferred} with an inferred date`;
  return `${when}, ${counted(statements, "statement")}${split}${guessed}`;
}

/** "45 of 46 dates are inferred or taken from the source". */
export function inferredWords(counts: readonly TimeCount[]): string | null {
  const dated = counts.reduce((sum, { statements }) => sum + statements, 0);
  const inferred = counts.reduce((sum, count) => sum + count.inferred, 0);
  if (inferred === 0) return null;
  if (dated === 1) return "The date is inferred or taken from the source";
  return `${inferred} of ${dated} dates ${inferred === 1 ? "is" : "are"} inferred or taken from the source`;
}
