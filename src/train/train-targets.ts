import { ENTITY_FEATURES, entityRow } from "../extract/targets/entity-features.ts";
import { ISSUE_FEATURES } from "../extract/targets/issue-features.ts";
import type { Observation } from "../extract/targets/observe.ts";
import { SIDED_FEATURES, SIGN_FEATURES } from "../extract/targets/stance-features.ts";
import type { IssueModel, TargetModel } from "../extract/targets/target-model.ts";
import type { GoldTarget } from "./coded-gold.ts";
import { trainLogistic } from "./logistic.ts";

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

/** Chosen by cross-validation over the articles for work; see test/extract/targets.test.ts. */
export const LEAST = {
  exemplified: { target: 0.42, stance: 0.7 },
  bare: { target: 0.4, stance: 0.55 },
  entity: { target: 0.36 },
} as const;
const RIDGES = { about: 1, sided: 2, sign: 1.5, entity: 2 } as const;

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
  const rowsOf = (name: "full" | "bare" | "fullCrowd" | "bareCrowd") =>
    examples.flatMap((example) => {
      const { reading, attributions, stanceOf } = example[name];
      return attributions.flatMap(({ issues }, k) =>
        issues.map((one) => ({
          features: byName(ISSUE_FEATURES, one.features),
          seen: () => stanceOf(k, one),
          stance: codedStance(example.targets[k], "issue", reading.index.issues[one.at]?.id),
        })),
      );
    });
  const rows = rowsOf(kind);
  const crowded = kind === "full" ? rowsOf("fullCrowd") : rowsOf("bareCrowd");
  return {
    about: trainLogistic(
      [
        ...rows.map(({ features, stance }) => ({ features, yes: stance !== null, weight: WEIGHTS.alone })),
        ...crowded.map(({ features, stance }) => ({ features, yes: stance !== null, weight: WEIGHTS.crowded })),
      ],
      ISSUE_FEATURES,
      { ridge: RIDGES.about },
    ),
    sided: trainLogistic(
      rows.filter(({ stance }) => stance !== null).map((row) => ({ features: row.seen().sided, yes: isSided(row) })),
      SIDED_FEATURES,
      { ridge: RIDGES.sided },
    ),
    sign: trainLogistic(
      rows.filter(isSided).map(({ seen, stance }) => ({ features: seen().sign, yes: stance === "support" })),
      SIGN_FEATURES,
      { ridge: RIDGES.sign, odd: true },
    ),
    least: kind === "full" ? LEAST.exemplified : LEAST.bare,
  };
}

function codedStance(targets: readonly GoldTarget[] | undefined, kind: GoldTarget["kind"], id: string | undefined) {
  return targets?.find((target) => target.kind === kind && target.id === id)?.stance ?? null;
}

function isSided({ stance }: { readonly stance: string | null }): boolean {
  return stance === "support" || stance === "oppose";
}

/** A row in the order of its features -> each by its name. */
function byName<F extends string>(names: readonly F[], row: readonly number[]): Record<F, number> {
  return Object.fromEntries(names.map((name, k) => [name, row[k] ?? 0])) as Record<F, number>;
}
