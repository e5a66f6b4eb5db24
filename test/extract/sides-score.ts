// Stories with issues of their own, coded after the codebook's idea of a side: how often a suggested side is the coded one, from text to side.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CodedAttribution, CodedTarget } from "../../src/extract/cast.ts";
import { codeAll } from "../../src/extract/index.ts";
import type { Id, Issue, StanceValue } from "../../src/model/index.ts";
import { LEARNT } from "./models.ts";

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

interface CodedSides {
  /** Some of its content, which the text has once. */
  readonly words: string;
  readonly speaker: string;
  readonly sides: readonly { readonly issue: Id; readonly stance: StanceValue }[];
}

/** The stories by letters k, m and p are worded freely, those by q, r and s as daily news is; of these the ones with even numbers are a test, all others for work. */
export type StoryKind = "free" | "plain" | "test";

export function stories(kind: StoryKind): Story[] {
  return readdirSync(FOLDER)
    .filter((file) => kindOf(file) === kind)
    .map((file) => ({ name: file, ...JSON.parse(readFileSync(join(FOLDER, file), "utf8")) }));
}

function kindOf(file: string): StoryKind {
  const [letter = "", number = ""] = file.split("-");
  if ("kmp".includes(letter)) return "free";
  return Number(number) % 2 === 0 ? "test" : "plain";
}

const FOLDER = "data/gold/sides";

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
  /** Of each side that is shown, how sure it was. */
  readonly sides: readonly { readonly confidence: number; readonly right: boolean; readonly what: string }[];
}

/** With issues' notes, or by their names and propositions alone. A side shown of what is coded as neutral or as about something else is wrong. */
export function scoreSides(some: readonly Story[], notes: boolean): SidesScore {
  const score = { statements: 0, found: 0, targets: 0, coded: 0, both: 0, shown: 0, right: 0 };
  const sides: { confidence: number; right: boolean; what: string }[] = [];
  for (const { name, issues, articles } of some) {
    const given = issues.map((one) => ({ ...one, note: notes ? one.note : "", counterExample: "" }));
    const coded = codeAll(articles, { model: LEARNT, issues: given });
    articles.forEach(({ text, statements }, at) => {
      for (const statement of statements) {
        score.statements += 1;
        score.coded += statement.sides.length;
        const found = foundFor(text, statement, coded[at]?.attributions ?? []);
        if (found === null) continue;
        score.found += 1;
        for (const target of found.targets) judge(name, statement, target);
      }
    });
  }
  return { ...score, sides };

  function judge(
    story: string,
    { words, sides: coded }: CodedSides,
    { toward, stance, confidence, reason }: CodedTarget,
  ) {
    if (toward.kind !== "issue") return;
    const side = coded.find(({ issue }) => issue === toward.id)?.stance ?? null;
    score.targets += 1;
    if (side !== null) score.both += 1;
    if (stance === null) return;
    const right = side === stance;
    score.shown += 1;
    if (right) score.right += 1;
    sides.push({
      confidence: confidence.stance,
      right,
      what: `${story}: “${words}” ${stance} for ${side ?? "another target"}. ${reason}`,
    });
  }
}

/** What holds the middle of the words. */
function foundFor(
  text: string,
  { words }: CodedSides,
  attributions: readonly CodedAttribution[],
): CodedAttribution | null {
  const middle = text.indexOf(words) + words.length / 2;
  return attributions.find(({ content }) => content.some(({ start, end }) => start <= middle && middle < end)) ?? null;
}
