/** A play that came to its end -> what is said of it. */
import type { Filter, Timeline } from "../../query/index.ts";
import { dateWords } from "../../text/date-words.ts";
import { stretchOf, type TimeScale, unitWords } from "./time-scale.ts";

type Dates = Pick<Filter, "from" | "to">;

/** "The end, July 2025."; where there was one stop only, why: "Only 7 July 2025 is dated to the day: play by month." */
export function endWords({ bins }: Pick<Timeline, "bins">, scale: TimeScale, dates: Dates): string {
  const [first, second] = bins.filter(({ statements }) => statements > 0);
  if (!first || second) return `The end, ${unitWords(stretchOf(scale, dates).to, scale.by)}.`;
  return `Only ${dateWords(first.value)} is dated to the ${scale.by}${scale.by === "day" ? ": play by month" : ""}.`;
}
