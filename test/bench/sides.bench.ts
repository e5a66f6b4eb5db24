// How often sides that are suggested in stories of other hands are the coded ones. The stories for work are judged by what is learnt from the others:
//   npm run bench:sides [-- --half test] [-- --wrong]
import process from "node:process";
import { parseArgs } from "node:util";
import type { StoryKind } from "../../src/train/coded-stories.ts";
import { crossValidatedSides, type SidesScore, scoreSides, stories } from "../extract/sides-score.ts";

const { values } = parseArgs({ options: { half: { type: "string" }, wrong: { type: "boolean" } } });
const isTest = values.half === "test";
const NAMES: Readonly<Record<StoryKind, string>> = {
  free: "worded freely",
  plain: "as daily news",
  test: "as daily news, for a test",
};
if (isTest) sayKind("test", (notes) => scoreSides(stories("test"), notes));
else {
  const scoreOf = crossValidatedSides();
  for (const kind of ["free", "plain"] as const) sayKind(kind, (notes) => scoreOf(notes, kind));
}

function sayKind(kind: StoryKind, scoreOf: (notes: boolean) => SidesScore): void {
  say(`${stories(kind).length} stories, ${NAMES[kind]}, from text to side`);
  for (const notes of [true, false]) {
    const { statements, found, targets, coded, both, shown, right, sides } = scoreOf(notes);
    say(notes ? "with the issues' notes" : "by names and propositions alone");
    say(`  statements ${statements}, found ${found}`);
    say(
      `  issues as targets: F1 ${((2 * both) / (targets + coded)).toFixed(2)} (${both} of ${targets} given, of ${coded} coded)`,
    );
    say(
      `  sides shown ${shown} (${(shown / statements).toFixed(2)} of the statements), right ${right} (${(right / Math.max(1, shown)).toFixed(2)})`,
    );
    for (const least of [0.7, 0.75, 0.8, 0.85]) {
      const sure = sides.filter(({ confidence }) => confidence >= least);
      say(`    as sure as ${least} or surer: ${sure.length}, right ${sure.filter((one) => one.right).length}`);
    }
    // Those of the test are not looked at.
    if (values.wrong && !isTest) for (const one of sides) if (!one.right) say(`  ${one.what}`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
