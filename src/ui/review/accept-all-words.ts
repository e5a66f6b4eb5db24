/** The surest suggestions -> how many there are, and how many mistakes to expect of accepting all of them. */
import { SURE_OF, type Surest } from "../../query/index.ts";
import { listed } from "../words.ts";
import { PART_WORDS } from "./certainty-words.ts";

/** Mistakes fewer than this, in a part, are not worth a word. */
const WORTH_SAYING = 0.5;

/** "21 of 49. If the confidences are right, 2 to 5 of them have something wrong: the stance 2, the speaker 1." */
export function expectation({ ids, open, wrong, wrongAtLeast, wrongAtMost }: Surest): string {
  if (ids.length === 0) return `None of ${open}.`;
  const [fewest, most] = [Math.round(wrongAtLeast), Math.round(wrongAtMost)];
  const range = fewest === most ? `about ${fewest}` : `${fewest} to ${most}`;
  const parts = SURE_OF.filter((part) => wrong[part] >= WORTH_SAYING).map(
    (part) => `${PART_WORDS[part]} in ${Math.round(wrong[part])}`,
  );
  const where = parts.length === 0 ? "" : `: ${listed(parts)}`;
  return `${ids.length} of ${open}. If extraction’s confidences are right, ${range} of them have something wrong${where}.`;
}
