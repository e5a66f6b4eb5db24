import { ENTITY_FEATURES, entityRow } from "../extract/targets/entity-features.ts";
import { ISSUE_FEATURES, type IssueFeature } from "../extract/targets/issue-features.ts";
import type { Observation } from "../extract/targets/observe.ts";
import { aheadOf, chance, rowLogit } from "../extract/targets/score.ts";
import {
  SIDED_FEATURES,
  SIGN_FEATURES,
  type SidedFeature,
  type StanceFeatures,
} from "../extract/targets/stance-features.ts";
import type { IssueModel, TargetModel } from "../extract/targets/target-model.ts";
import type { GoldTarget } from "./coded-gold.ts";
import { trainLogistic } from "./logistic.ts";
import { trainSides } from "./train-sides.ts";

/** An article's attributions as they are seen, and what each is coded to be about. */
export interface TargetExample {
  /** With the issues as they are coded. */
  readonly full: Observation;
  /** With their names and propositions alone. */
  readonly bare: Observation;
  /** Both with issues beside that none of it is about. */
  readonly fullCrowd: Observation;
  readonly bareCrowd: Observation;
  readonly ids: readonly string[];
  readonly targets: readonly (readonly GoldTarget[])[];
}

/** Chosen by cross-validation over the articles and the stories for work; see test/extract/targets.test.ts. */
export const LEAST = {
  exemplified: { target: 0.42, outright: 0.6, stance: 0.72 },
  bare: { target: 0.4, outright: 0.75, stance: 0.75 },
  entity: { target: 0.36 },
} as const;
const RIDGES = { about: 1, sides: { sided: 5, sign: 2 }, entity: 2 } as const;

/** How much an attribution counts among its article's own issues, and with strangers beside. */
const WEIGHTS = { alone: 0.7, crowded: 0.3 };

export function trainTargets(examples: readonly TargetExample[]): TargetModel {
  const candidates = examples.flatMap(({ full, ids, targets }) =>
    full.attributions.flatMap(({ entities }, k) =>
      entities.map((one) => ({ ...one, stance: codedStance(targets[k], "entity", ids[one.entity]) })),
    ),
  );
  return {
    exemplified: issueModel(examples, "full"),
    bare: issueModel(examples, "bare"),
    entity: {
      about: trainLogistic(
        candidates.map(({ stance, ...seen }) => ({
          features: byName(ENTITY_FEATURES, entityRow(seen)),
          yes: stance !== null,
        })),
        ENTITY_FEATURES,
        { ridge: RIDGES.entity },
      ),
      least: LEAST.entity,
    },
  };
}

function issueModel(examples: readonly TargetExample[], kind: "full" | "bare"): IssueModel {
  const own = examples.flatMap((example) => rowsOf(example, kind));
  const crowded = examples.flatMap((example) => rowsOf(example, kind === "full" ? "fullCrowd" : "bareCrowd"));
  const weighed = (rows: readonly (readonly Row[])[], weight: number) =>
    rows.flat().map(({ features, stance }) => ({ features, yes: stance !== null, weight }));
  const about = trainLogistic([...weighed(own, WEIGHTS.alone), ...weighed(crowded, WEIGHTS.crowded)], ISSUE_FEATURES, {
    ridge: RIDGES.about,
  });
  const sides = own.flatMap((rows) => {
    const chances = rows.map(({ row }) => chance(rowLogit(about, ISSUE_FEATURES, row)));
    return rows.map(({ features, seen, stance }, k) => {
      const { sided, sign } = seen();
      return { sided: { ...features, ...sided, ahead: aheadOf(chances, k) }, sign, side: sideOf(stance) };
    });
  });
  return {
    about,
    ...trainSides(sides, SIDED_NAMES, SIGN_FEATURES, RIDGES.sides),
    least: kind === "full" ? LEAST.exemplified : LEAST.bare,
  };
}

const SIDED_NAMES: readonly (IssueFeature | SidedFeature)[] = [...ISSUE_FEATURES, ...SIDED_FEATURES];

/** An attribution and an issue that it may be about. */
interface Row {
  readonly row: readonly number[];
  readonly features: Record<IssueFeature, number>;
  /** As if no issue were likelier. */
  readonly seen: () => StanceFeatures;
  readonly stance: string | null;
}

/** Of each attribution its rows; read once, however often weights are learnt from it. */
function rowsOf(
  example: TargetExample,
  name: "full" | "bare" | "fullCrowd" | "bareCrowd",
): readonly (readonly Row[])[] {
  const known = remembered.get(example[name]);
  if (known !== undefined) return known;
  const { reading, attributions, stanceOf } = example[name];
  const made = attributions.map(({ issues }, k) =>
    issues.map((one): Row => {
      let seen: StanceFeatures | null = null;
      return {
        row: one.features,
        features: byName(ISSUE_FEATURES, one.features),
        seen: () => {
          seen ??= stanceOf(k, one, 0);
          return seen;
        },
        stance: codedStance(example.targets[k], "issue", reading.index.issues[one.at]?.id),
      };
    }),
  );
  remembered.set(example[name], made);
  return made;
}

const remembered = new WeakMap<Observation, readonly (readonly Row[])[]>();

function codedStance(targets: readonly GoldTarget[] | undefined, kind: GoldTarget["kind"], id: string | undefined) {
  return targets?.find((target) => target.kind === kind && target.id === id)?.stance ?? null;
}

function sideOf(stance: string | null): 1 | 0 | -1 {
  return stance === "support" ? 1 : stance === "oppose" ? -1 : 0;
}

/** A row in the order of its features -> each by its name. */
function byName<F extends string>(names: readonly F[], row: readonly number[]): Record<F, number> {
  return Object.fromEntries(names.map((name, k) => [name, row[k] ?? 0])) as Record<F, number>;
}
