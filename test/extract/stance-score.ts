// How well targets and stances agree with a coding by hand.
import { join } from "node:path";
import type { CodedTarget } from "../../src/extract/cast.ts";
import { readCast } from "../../src/extract/entities/read-cast.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { speakers } from "../../src/extract/speakers/speakers.ts";
import { issueIndex } from "../../src/extract/targets/issue-index.ts";
import { signsAt } from "../../src/extract/targets/signs.ts";
import { stanceReading } from "../../src/extract/targets/stance-reading.ts";
import type { TargetModel } from "../../src/extract/targets/target-model.ts";
import { TARGET_MODEL } from "../../src/extract/targets/target-weights.ts";
import { judge } from "../../src/extract/targets/targets.ts";
import type { Issue } from "../../src/model/index.ts";
import { type CodedText, codedTexts, type GoldTarget } from "../../src/train/coded-gold.ts";
import { workExamples } from "../../src/train/coded-stories.ts";
import { goldExamples, strangersOf, targetExample } from "../../src/train/target-example.ts";
import { trainTargets } from "../../src/train/train-targets.ts";
import { articleOf } from "./article-of.ts";
import { LEARNT, RULES_ALONE } from "./models.ts";

/** A target that was suggested, its entity by the coding's own id; an id of its own where the coding has no such entity. */
export interface FoundTarget {
  readonly kind: GoldTarget["kind"];
  readonly id: string;
  readonly stance: string | null;
  readonly confidence: { readonly target: number; readonly stance: number };
}

/** One statement: what it is coded to be about and what was suggested. */
export interface ScoredStatement {
  readonly gold: readonly Pick<GoldTarget, "kind" | "id" | "stance">[];
  readonly found: readonly FoundTarget[];
}

export interface TargetFigures {
  readonly gold: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface StanceScore {
  readonly statements: number;
  readonly targets: Readonly<Record<"all" | "issue" | "entity", TargetFigures>>;
  /** Of the statements, the share with a stance shown. */
  readonly shown: number;
  /** Of the stances shown, the share that is coded so: same target, same stance. */
  readonly right: number;
  /** The same of those whose target is coded with a side. */
  readonly rightSide: number;
  readonly stances: number;
  /** Of each tenth of confidence that holds any: how many there are, their mean confidence, the share that is right. */
  readonly bins: Readonly<Record<"target" | "stance", readonly { count: number; mean: number; right: number }[]>>;
}

/** That no side is taken is not one. */
function isSide(stance: string | null): boolean {
  return stance === "support" || stance === "oppose";
}

export function scoreStances(statements: readonly ScoredStatement[]): StanceScore {
  const all = statements.flatMap(({ gold, found }) => found.map((one) => ({ one, coded: codedOf(gold, one) })));
  const stances = all.filter(({ one }) => isSide(one.stance));
  const right = stances.filter(({ one, coded }) => coded === one.stance);
  const sided = stances.filter(({ coded }) => coded === "support" || coded === "oppose");
  return {
    statements: statements.length,
    targets: { all: figures(statements), issue: figures(statements, "issue"), entity: figures(statements, "entity") },
    shown: statements.filter(({ found }) => found.some(({ stance }) => isSide(stance))).length / statements.length,
    right: right.length / Math.max(1, stances.length),
    rightSide: right.length / Math.max(1, sided.length),
    stances: stances.length,
    bins: {
      target: bins(all.map(({ one, coded }) => ({ confidence: one.confidence.target, right: coded !== null }))),
      stance: bins(
        stances.map(({ one, coded }) => ({ confidence: one.confidence.stance, right: coded === one.stance })),
      ),
    },
  };
}

function codedOf(gold: ScoredStatement["gold"], { kind, id }: FoundTarget): string | null {
  return gold.find((target) => target.kind === kind && target.id === id)?.stance ?? null;
}

function figures(statements: readonly ScoredStatement[], kind?: GoldTarget["kind"]): TargetFigures {
  const isOf = (target: { readonly kind: string }) => kind === undefined || target.kind === kind;
  let gold = 0;
  let found = 0;
  let both = 0;
  for (const statement of statements) {
    gold += statement.gold.filter(isOf).length;
    const suggested = statement.found.filter(isOf);
    found += suggested.length;
    both += suggested.filter((one) => codedOf(statement.gold, one) !== null).length;
  }
  const precision = both / Math.max(1, found);
  const recall = both / Math.max(1, gold);
  return { gold, found, precision, recall, f1: (2 * both) / Math.max(1, gold + found) };
}

function bins(judged: readonly { readonly confidence: number; readonly right: boolean }[]) {
  return Array.from({ length: 10 }, (_, tenth) => {
    const held = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth);
    const mean = held.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, held.length);
    return { count: held.length, mean, right: held.filter(({ right }) => right).length / Math.max(1, held.length) };
  }).filter(({ count }) => count > 0);
}

export function stanceTable({ statements, targets, shown, right, rightSide, stances, bins: b }: StanceScore): string {
  const share = (value: number) => value.toFixed(3);
  const line = (name: "all" | "issue" | "entity") => {
    const { gold, found, precision, recall, f1 } = targets[name];
    return `targets, ${name}: coded ${gold}, found ${found}; P ${share(precision)} R ${share(recall)} F1 ${share(f1)}`;
  };
  const binLine = (name: "target" | "stance") =>
    `${name} confidence: ${b[name].map(({ count, mean, right: r }) => `${mean.toFixed(2)} -> ${r.toFixed(2)} (${count})`).join(", ")}`;
  return [
    `${statements} statements; ${stances} stances shown in ${share(shown)} of them; right ${share(right)}, right side ${share(rightSide)}`,
    line("all"),
    line("issue"),
    line("entity"),
    binLine("target"),
    binLine("stance"),
  ].join("\n");
}

export const GOLD = join(import.meta.dirname, "../../data/gold");

/** Targets as they are suggested, by the ids of the coding. */
export function named(targets: readonly CodedTarget[], idOf: (entity: number) => string): FoundTarget[] {
  return targets.map(({ toward, stance, confidence }) => ({
    kind: toward.kind === "issue" ? "issue" : "entity",
    id: toward.kind === "issue" ? toward.id : idOf(toward.entity),
    stance,
    confidence,
  }));
}

/** The article's own issues with their notes or without, alone or among those of others. */
export type IssuesSeen = "full" | "bare" | "fullCrowd" | "bareCrowd";

/**
 * Each article judged by what is learnt from others and from the stories for work. `kind`: with the issues as coded or with their names and
 * propositions alone, by themselves or with other articles' issues beside. `cast`: who is in it and who speaks as coded, or as found.
 */
export function crossValidated(kind: IssuesSeen, cast: "coded" | "found" = "coded"): ScoredStatement[] {
  const texts = codedTexts(GOLD);
  const strangers = strangersOf(texts);
  models ??= foldModels();
  return texts.flatMap((text, t) => {
    const model = models?.[t % FOLDS];
    if (model === undefined) throw new Error(`No model for fold ${t % FOLDS}`);
    return scoredBy(model, text, strangers[t] ?? [], kind, cast);
  });
}

/** Each learnt from all articles but one in so many. */
function foldModels(): TargetModel[] {
  const examples = goldExamples(GOLD, RULES_ALONE.tag);
  const stories = workExamples(join(GOLD, "sides"), LEARNT).flat();
  return Array.from({ length: FOLDS }, (_, fold) =>
    trainTargets([...examples.filter((_one, t) => t % FOLDS !== fold), ...stories]),
  );
}

const FOLDS = 7;
let models: TargetModel[] | null = null;

/** The articles for a test, which nothing was learnt or chosen from, judged by the weights that ship. Scored once, when all is done. */
export function heldOut(kind: IssuesSeen, cast: "coded" | "found" = "coded"): ScoredStatement[] {
  const texts = codedTexts(GOLD, "even");
  const strangers = strangersOf(texts);
  return texts.flatMap((text, t) => scoredBy(TARGET_MODEL, text, strangers[t] ?? [], kind, cast));
}

function scoredBy(
  model: TargetModel,
  text: CodedText,
  strangers: readonly Issue[],
  kind: IssuesSeen,
  cast: "coded" | "found",
): ScoredStatement[] {
  const judged =
    cast === "coded"
      ? { text, example: targetExample(text, strangers, RULES_ALONE.tag) }
      : withFoundCast(text, strangers);
  const found = judge(judged.example[kind], model);
  const idOf = (entity: number) => judged.text.ids[entity] ?? "";
  return text.targets.map((gold, k) => ({ gold, found: named(found[k] ?? [], idOf) }));
}

/** The same statements, with who is in the article and who speaks as the program finds it; entities by the coding's ids where a name is the same. */
function withFoundCast(text: CodedText, strangers: readonly Issue[]) {
  const read = reading(articleOf(text.text));
  const cast = readCast(read, text.spoken);
  const ids = cast.entities.map(({ name, aliases }, entity) => {
    const forms = new Set([name, ...aliases].map(plain));
    const same = text.cast.entities.findIndex((coded) =>
      [coded.name, ...coded.aliases].some((form) => forms.has(plain(form))),
    );
    return text.ids[same] ?? `found-${entity}`;
  });
  const found = { ...text, cast, ids, spoken: speakers(read, cast, text.spoken) };
  return { text: found, example: targetExample(found, strangers, RULES_ALONE.tag) };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^(?:the|a|an|its|their|his|her) /, "");
}

/** What is to be beaten: every issue whose name shares a word with the statement, and the sum of kind and hostile words as the stance. */
export function byWordList(texts: readonly CodedText[]): ScoredStatement[] {
  return texts.flatMap((text) => {
    const read = stanceReading(reading(articleOf(text.text)), issueIndex([]));
    return text.spoken.map(({ content }, k) => {
      const inside = Array.from({ length: read.tokens.count }, (_, i) => i).filter((i) =>
        content.some(({ start, end }) => (read.tokens.starts[i] ?? 0) >= start && (read.tokens.ends[i] ?? 0) <= end),
      );
      const { good, bad, approve, reject } = signsAt(read, inside);
      const sum = good + approve - bad - reject;
      const words = new Set(inside.map((i) => read.small[i]));
      const found = text.issues
        .filter(({ name }) =>
          name
            .toLowerCase()
            .split(/\W+/)
            .some((word) => word.length > 3 && words.has(word)),
        )
        .map(
          ({ id }): FoundTarget => ({
            kind: "issue",
            id,
            stance: sum > 0 ? "support" : sum < 0 ? "oppose" : null,
            confidence: { target: 1, stance: 1 },
          }),
        );
      return { gold: text.targets[k] ?? [], found };
    });
  });
}
