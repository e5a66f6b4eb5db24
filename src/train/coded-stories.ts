import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCast } from "../extract/entities/read-cast.ts";
import { readAndExtract } from "../extract/extract.ts";
import type { ExtractionModel } from "../extract/extraction-model.ts";
import { speakers } from "../extract/speakers/speakers.ts";
import { type Observation, observe } from "../extract/targets/observe.ts";
import type { Id, Issue, Span, StanceValue } from "../model/index.ts";
import type { GoldTarget } from "./coded-gold.ts";
import type { TargetExample } from "./train-targets.ts";

/** A story told in several articles, its issues with notes. */
export interface Story {
  readonly name: string;
  readonly issues: readonly Pick<Issue, "id" | "name" | "proposition" | "note">[];
  readonly articles: readonly StoryArticle[];
}

export interface StoryArticle {
  readonly name: string;
  readonly text: string;
  readonly statements: readonly CodedSides[];
}

export interface CodedSides {
  /** Some of its content, which the text has once. */
  readonly words: string;
  readonly speaker: string;
  readonly sides: readonly { readonly issue: Id; readonly stance: StanceValue }[];
}

/** Worded freely, or as daily news is; the third kind is as daily news, too, and nothing is learnt or chosen from it. */
export type StoryKind = "free" | "plain" | "test";

/** The stories of a folder by their letters and numbers: k, m and p are worded freely; x, y and what has an even number under q, r and s is the test. */
export function codedStories(directory: string, kind: StoryKind): Story[] {
  return readdirSync(directory)
    .filter((file) => kindOf(file) === kind)
    .sort()
    .map((file) => ({ name: file, ...JSON.parse(readFileSync(join(directory, file), "utf8")) }));
}

function kindOf(file: string): StoryKind {
  const [letter = "", number = ""] = file.split("-");
  if ("kmp".includes(letter)) return "free";
  if ("xy".includes(letter)) return "test";
  return "qrs".includes(letter) && Number(number) % 2 === 0 ? "test" : "plain";
}

/** An attribution that was found, in whose content the middle of some coded words is; or what is left of them. */
export interface FoundSides {
  /** Its index, -1 for the statements that no attribution holds. */
  readonly at: number;
  /** The coded statements that it holds. */
  readonly statements: readonly CodedSides[];
  /** All of theirs, one of an issue. */
  readonly sides: readonly { readonly issue: Id; readonly stance: StanceValue }[];
}

/** Coded statements of an article -> the attributions that hold some, with all of their sides. */
export function sidesFound(
  { text, statements }: StoryArticle,
  attributions: readonly { readonly content: readonly Span[] }[],
): FoundSides[] {
  const held = new Map<number, CodedSides[]>();
  for (const one of statements) {
    const middle = text.indexOf(one.words) + one.words.length / 2;
    const at = attributions.findIndex(({ content }) =>
      content.some(({ start, end }) => start <= middle && middle < end),
    );
    held.set(at, [...(held.get(at) ?? []), one]);
  }
  return [...held].map(([at, some]) => {
    const sides = new Map<Id, StanceValue>();
    for (const { issue, stance } of some.flatMap((one) => one.sides))
      sides.set(issue, together(sides.get(issue) ?? "neutral", stance));
    return { at, statements: some, sides: [...sides].map(([issue, stance]) => ({ issue, stance })) };
  });
}

/** Of two statements that were found as one: what takes a side counts; two sides are mixed. */
function together(one: StanceValue, other: StanceValue): StanceValue {
  if (one === "neutral" || one === other) return other;
  return other === "neutral" ? one : "mixed";
}

/** A story's articles as they are read from their texts, to learn from; what was found and is not coded counts for nothing. */
function storyExamples(
  { issues, articles }: Story,
  strangers: readonly Issue[],
  model: ExtractionModel,
): TargetExample[] {
  const full = issuesOf(issues, true);
  const bare = issuesOf(issues, false);
  const alone = strangers.map((issue) => ({ ...issue, note: "" }));
  return articles.map((article) => {
    const { reading, attributions, told } = readAndExtract(article.text, model);
    const cast = readCast(reading, attributions, told);
    const spoken = speakers(reading, cast, attributions, told);
    const coded = new Map(sidesFound(article, spoken).map(({ at, sides }) => [at, sides]));
    const seen = (list: readonly Issue[]): Observation => {
      const all = observe(reading, cast, spoken, list, told);
      return {
        ...all,
        attributions: all.attributions.map((one, k) => ({
          ...one,
          entities: [],
          issues: coded.has(k) ? one.issues : [],
        })),
      };
    };
    return {
      full: seen(full),
      bare: seen(bare),
      fullCrowd: seen([...full, ...strangers]),
      bareCrowd: seen([...bare, ...alone]),
      ids: [],
      targets: spoken.map((_, k) =>
        (coded.get(k) ?? []).map(
          ({ issue, stance }): GoldTarget => ({ kind: "issue", id: issue, stance, basis: "stated" }),
        ),
      ),
    };
  });
}

/** The stories for work, to learn from, each with its articles. */
export function workExamples(directory: string, model: ExtractionModel): TargetExample[][] {
  const stories = workStories(directory);
  const strangers = storyStrangers(stories);
  return stories.map((story, s) => storyExamples(story, strangers[s] ?? [], model));
}

export function workStories(directory: string): Story[] {
  return [...codedStories(directory, "plain"), ...codedStories(directory, "free")];
}

/** With their notes, or with names and propositions alone. */
export function issuesOf(issues: Story["issues"], notes: boolean): Issue[] {
  return issues.map(({ id, name, proposition, note }) => ({
    id,
    name,
    proposition,
    note: notes ? note : "",
    counterExample: "",
  }));
}

/** For each story the issues of the two after it: what a record on several matters holds besides. */
function storyStrangers(stories: readonly Story[]): Issue[][] {
  return stories.map((story, s) =>
    [1, 2].flatMap((step) => {
      const other = stories[(s + step) % stories.length];
      if (other === undefined || other === story) return [];
      return issuesOf(other.issues, true).map((issue) => ({ ...issue, id: `${other.name}/${issue.id}` }));
    }),
  );
}
