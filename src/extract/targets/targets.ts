import type { Issue } from "../../model/index.ts";
import type { Cast, CodedTarget } from "../cast.ts";
import type { Reading } from "../rules/reading.ts";
import type { Spoken } from "../speakers/speakers.ts";
import type { EntityCandidate } from "./entity-candidates.ts";
import { entityStance } from "./entity-stance.ts";
import { type IssueObservation, type Observed, observe } from "./observe.ts";
import { entityReason, issueReason } from "./reasons.ts";
import { chance, logit } from "./score.ts";
import type { TargetModel } from "./target-model.ts";
import { TARGET_MODEL } from "./target-weights.ts";

/**
 * An article, who is in it, who says what, and the issues of a record -> what each attribution is about and, where that is sure enough, which
 * side it takes. Same order and length as `spoken`, the surest target first. Takes time in proportion to the text and the issues; never throws;
 * the same input gives the same result.
 */
export function targets(
  reading: Reading,
  cast: Cast,
  spoken: readonly Spoken[],
  issues: readonly Issue[],
  model: TargetModel = TARGET_MODEL,
): CodedTarget[][] {
  return judge(reading, observe(reading, cast, spoken, issues), issues, model);
}

/** As above, of what has been observed. */
export function judge(
  reading: Reading,
  observed: readonly Observed[],
  issues: readonly Issue[],
  model: TargetModel,
): CodedTarget[][] {
  const about = observed.map((one) => one.issues.map((issue) => chance(logit(modelFor(issue).about, issue.features))));
  const leanings = observed.map((one) => one.issues.map((issue) => logit(modelFor(issue).sign, issue.sign)));
  const bySpeaker = leaningsBySpeaker();
  return observed.map((one, k) => {
    const found = [
      ...one.issues.flatMap((issue, i) => issueTarget(one, issue, k, i)),
      ...one.entities.flatMap((candidate) => entityTarget(one, candidate)),
    ];
    return found.sort((a, b) => b.confidence.target - a.confidence.target || order(a, b));
  });

  function modelFor({ exemplified }: IssueObservation) {
    return exemplified ? model.exemplified : model.bare;
  }

  /** Whoever speaks keeps to a side: what else the same one says of the issue counts too, by how surely it is of it. */
  function leaningsBySpeaker(): Map<string, number> {
    const sums = new Map<string, number>();
    observed.forEach(({ said }, k) => {
      about[k]?.forEach((probability, i) => {
        const key = `${said.spoken.speaker} ${i}`;
        sums.set(key, (sums.get(key) ?? 0) + probability * (leanings[k]?.[i] ?? 0));
      });
    });
    return sums;
  }

  function issueTarget(one: Observed, issue: IssueObservation, k: number, i: number): CodedTarget[] {
    const { sided, least } = modelFor(issue);
    const target = about[k]?.[i] ?? 0;
    if (target < least.target) return [];
    const own = leanings[k]?.[i] ?? 0;
    const { speaker } = one.said.spoken;
    const others = speaker === null ? 0 : (bySpeaker.get(`${speaker} ${i}`) ?? 0) - target * own;
    const leaning = own + SAME_SPEAKER * others;
    const sure = target * chance(logit(sided, issue.sided)) * Math.max(chance(leaning), chance(-leaning));
    const shown = sure >= least.stance && !one.said.asked;
    const stance = !shown ? null : leaning > 0 ? "support" : "oppose";
    const known = issues[i];
    return [
      {
        toward: { kind: "issue", id: issue.id },
        stance,
        basis:
          Math.abs(issue.sign.deed) + Math.abs(issue.sign.cueFor) + Math.abs(issue.sign.cueAgainst) >= 0.7
            ? "stated"
            : "inferred",
        reason:
          known === undefined
            ? ""
            : issueReason(reading, one.said, known, stance, Math.abs(SAME_SPEAKER * others) > Math.abs(own)),
        confidence: { target, stance: stance === null ? 0 : sure },
      },
    ];
  }

  function entityTarget(one: Observed, candidate: EntityCandidate): CodedTarget[] {
    const target = chance(logit(model.entity.about, candidate.features));
    if (target < model.entity.least.target) return [];
    const ruled = entityStance(one.said, candidate);
    return [
      {
        toward: { kind: "actor", entity: candidate.entity },
        stance: ruled?.stance ?? null,
        basis: ruled === null ? "inferred" : "stated",
        reason: entityReason(reading, one.said, candidate, ruled?.stance ?? null),
        confidence: { target, stance: ruled?.confidence ?? 0 },
      },
    ];
  }
}

/** How much what a speaker says elsewhere counts beside the words themselves. */
export const SAME_SPEAKER = 0.6;

function order(a: CodedTarget, b: CodedTarget): number {
  const key = ({ toward }: CodedTarget) =>
    toward.kind === "issue" ? `i ${toward.id}` : `a ${String(toward.entity).padStart(6, "0")}`;
  return key(a) < key(b) ? -1 : 1;
}
