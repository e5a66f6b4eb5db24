// How often sides that are suggested in stories of other hands are the coded ones: `npm run bench:sides [-- --half even]`.
import process from "node:process";
import { parseArgs } from "node:util";
import { scoreSides, stories } from "../extract/sides-score.ts";

const { values } = parseArgs({ options: { half: { type: "string" }, wrong: { type: "boolean" } } });
const half = values.half === "even" ? "even" : "odd";
const read = stories(half);
process.stdout.write(`${read.length} stories with ${half} numbers, from text to side\n`);
for (const notes of [true, false]) {
  const { statements, found, targets, coded, both, shown, right, sides } = scoreSides(read, notes);
  const lines = [
    notes ? "with the issues' notes" : "by names and propositions alone",
    `  statements ${statements}, found ${found}`,
    `  issues as targets: F1 ${((2 * both) / (targets + coded)).toFixed(2)} (${both} of ${targets} given, of ${coded} coded)`,
    `  sides shown ${shown} (${(shown / statements).toFixed(2)} of the statements), right ${right}`,
    // Those of the test are not looked at.
    ...(values.wrong && half === "odd" ? sides.filter((one) => !one.right).map(({ what }) => `  ${what}`) : []),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}
