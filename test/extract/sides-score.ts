// Stories with issues of their own, coded after the codebook's idea of a side: how often a suggested side is the coded one, from text to side.
import { join } from "node:path";
import type { CodedTarget } from "../../src/extract/cast.ts";
import { codeAll } from "../../src/extract/index.ts";
import { judge } from "../../src/extract/targets/targets.ts";
import type { Id, StanceValue } from "../../src/model/index.ts";
import {
  codedStories,
  type FoundSides,
  issuesOf,
  type Story,
  type StoryKind,
  sidesFound,
  workExamples,
  workStories,
} from "../../src/train/coded-stories.ts";
import { goldExamples } from "../../src/train/target-example.ts";
import { trainTargets } from "../../src/train/train-targets.ts";
import { LEARNT } from "./models.ts";

export const GOLD = join(import.meta.dirname, "../../data/gold");
const FOLDER = join(GOLD, "sides");

export function stories(kind: StoryKind): Story[] {
  return codedStories(FOLDER, kind);
}

export interface SidesScore {
  readonly statements: number;
  /** Statements of which some words are found. */
  readonly found: number;
  /** Of issues that are said to be targets, and that are coded to be; both. */
  readonly targets: number;
  readonly coded: number;
  readonly both: number;
  readonly shown: number;
  readonly right: number;
  /** Of those that are said to take no side, and of them those that are coded so. */
  readonly neutral: number;
  readonly rightNeutral: number;
  /** Of each side that is shown, how sure it was. */
  readonly sides: readonly { readonly confidence: number; readonly right: boolean; readonly what: string }[];
}

/** A story with what is suggested of each of its articles' attributions. */
interface Suggested {
  readonly story: Story;
  readonly articles: readonly {
    readonly held: readonly FoundSides[];
    readonly found: readonly (readonly CodedTarget[])[];
  }[];
}

/** By the weights that ship; with issues' notes, or by their names and propositions alone. */
export function scoreSides(some: readonly Story[], notes: boolean): SidesScore {
  return scored(
    some.map((story) => {
      const coded = codeAll(story.articles, { model: LEARNT, issues: issuesOf(story.issues, notes) });
      return {
        story,
        articles: story.articles.map((article, a) => {
          const attributions = coded[a]?.attributions ?? [];
          return { held: sidesFound(article, attributions), found: attributions.map(({ targets }) => targets) };
        }),
      };
    }),
  );
}

/** The stories for work, each judged by what is learnt from the others and from the articles for work. */
export function crossValidatedSides(folds = 12): (notes: boolean, kind: StoryKind) => SidesScore {
  const some = workStories(FOLDER);
  const gold = goldExamples(GOLD, LEARNT.tag);
  const examples = workExamples(FOLDER, LEARNT);
  const models = Array.from({ length: folds }, (_, fold) =>
    trainTargets([...gold, ...examples.filter((_one, s) => s % folds !== fold).flat()]),
  );
  const free = new Set(stories("free").map(({ name }) => name));
  return (notes, kind) =>
    scored(
      some.flatMap((story, s) => {
        const model = models[s % folds];
        if (model === undefined || free.has(story.name) !== (kind === "free")) return [];
        const articles = story.articles.map((article, a) => {
          const seen = examples[s]?.[a]?.[notes ? "full" : "bare"];
          if (seen === undefined) throw new Error(`${article.name}: no such article`);
          const spoken = seen.attributions.map(({ said }) => said.spoken);
          return { held: sidesFound(article, spoken), found: judge(seen, model) };
        });
        return [{ story, articles }];
      }),
    );
}

/** A side shown of what is coded as neutral or as about something else is wrong. */
function scored(some: readonly Suggested[]): SidesScore {
  const score = {
    statements: 0,
    found: 0,
    targets: 0,
    coded: 0,
    both: 0,
    shown: 0,
    right: 0,
    neutral: 0,
    rightNeutral: 0,
  };
  const sides: { confidence: number; right: boolean; what: string }[] = [];
  for (const { story, articles } of some) {
    story.articles.forEach(({ statements }, a) => {
      score.statements += statements.length;
      const { held, found } = articles[a] ?? { held: [], found: [] };
      for (const { at, statements: some, sides: coded } of held) {
        score.coded += coded.length;
        if (at === -1) continue;
        score.found += some.length;
        for (const target of found[at] ?? []) judgeOne(`${story.name}: “${some[0]?.words}”`, coded, target);
      }
    });
  }
  return { ...score, sides };

  function judgeOne(
    where: string,
    coded: readonly { readonly issue: Id; readonly stance: StanceValue }[],
    { toward, stance, confidence, reason }: CodedTarget,
  ) {
    if (toward.kind !== "issue") return;
    const side = coded.find(({ issue }) => issue === toward.id)?.stance ?? null;
    score.targets += 1;
    if (side !== null) score.both += 1;
    if (stance === null) return;
    if (stance === "neutral") {
      score.neutral += 1;
      if (side === "neutral") score.rightNeutral += 1;
      return;
    }
    const right = side === stance;
    score.shown += 1;
    if (right) score.right += 1;
    sides.push({
      confidence: confidence.stance,
      right,
      what: `${where} ${toward.id} ${stance} for ${side ?? "another target"}. ${reason}`,
    });
  }
}
