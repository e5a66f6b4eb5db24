// How often sides that are suggested in stories of other hands are the coded ones: `npm run bench:sides [-- --half test] [-- --wrong]`.
import process from "node:process";
import { parseArgs } from "node:util";
import { type StoryKind, scoreSides, stories } from "../extract/sides-score.ts";

const { values } = parseArgs({ options: { half: { type: "string" }, wrong: { type: "boolean" } } });
const kinds: readonly StoryKind[] = values.half === "test" ? ["test"] : ["free", "plain"];
const NAMES: Readonly<Record<StoryKind, string>> = {
  free: "worded freely",
  plain: "as daily news",
  test: "as daily news",
};
for (const kind of kinds) sayKind(kind);

function sayKind(kind: StoryKind): void {
  const read = stories(kind);
  say(`${read.length} stories, ${NAMES[kind]}, from text to side`);
  for (const notes of [true, false]) {
    const { statements, found, targets, coded, both, shown, right, sides } = scoreSides(read, notes);
    say(notes ? "with the issues' notes" : "by names and propositions alone");
    say(`  statements ${statements}, found ${found}`);
    say(
      `  issues as targets: F1 ${((2 * both) / (targets + coded)).toFixed(2)} (${both} of ${targets} given, of ${coded} coded)`,
    );
    say(`  sides shown ${shown} (${(shown / statements).toFixed(2)} of the statements), right ${right}`);
    // Those of the test are not looked at.
    if (values.wrong && kind !== "test") for (const one of sides) if (!one.right) say(`  ${one.what}`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
