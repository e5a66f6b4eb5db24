import type { Id, Issue } from "../../model/index.ts";
import type { Cast, CodedTarget } from "../cast.ts";
import { type Told, toldIn } from "../entities/told.ts";
import type { Reading } from "../rules/reading.ts";
import type { Spoken } from "../speakers/speakers.ts";
import type { EntityCandidate } from "./entity-candidates.ts";
import { entityLogit } from "./entity-features.ts";
import { entityStance } from "./entity-stance.ts";
import { ISSUE_FEATURES, type IssueSeen } from "./issue-features.ts";
import { type IssueWords, WHICH } from "./issue-words.ts";
import { type Observation, observe } from "./observe.ts";
import { HEAD, sideAt } from "./outright/things.ts";
import { entityReason, issueReason, neutralReason } from "./reasons.ts";
import type { Said } from "./said.ts";
import { aheadOf, chance, featuresLogit, leaning, rowLogit } from "./score.ts";
import { SIGN_FEATURES, type StanceFeatures } from "./stance-features.ts";
import { stemsAt } from "./stance-reading.ts";
import type { IssueModel, TargetModel } from "./target-model.ts";
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
  told: readonly Told[] = toldIn(reading, spoken),
): CodedTarget[][] {
  return judge(observe(reading, cast, spoken, issues, told), TARGET_MODEL);
}

/** As above, of what has been observed. */
export function judge({ reading, attributions, stanceOf }: Observation, model: TargetModel): CodedTarget[][] {
  const likely = attributions.map(({ issues }, k) => likelyTargets(k, issues));
  const bySpeaker = leaningsBySpeaker();
  return attributions.map(({ said, entities }, k) => {
    const actors = actorTargets(said, entities);
    // “praised the nurses for their work”: the praise is theirs, and goes to no issue that the words do not name
    const taken = actors.some(({ stance }) => stance !== null);
    const own = likely[k] ?? [];
    const likeliest = Math.max(0, ...own.map(({ target }) => target));
    const issues = own.map((one) => issueTarget(said, one, taken, one.target === likeliest));
    if (issues.length + actors.length < 2) return issues.length === 0 ? actors : issues;
    const found = [...issues, ...actors];
    return found.sort((a, b) => b.confidence.target - a.confidence.target || order(a, b));
  });

  function likelyTargets(attribution: number, issues: readonly IssueSeen[]): readonly Likely[] {
    if (issues.length === 0) return NONE_LIKELY;
    const chances = issues.map((seen) => chance(rowLogit(judgementOf(seen).about, ISSUE_FEATURES, seen.features)));
    let found: Likely[] | null = null;
    issues.forEach((seen, k) => {
      const issue = reading.index.issues[seen.at];
      const { sided, sign, least } = judgementOf(seen);
      const chanced = chances[k] ?? 0;
      if (issue === undefined || (chanced < least.target && !seen.pointed)) return;
      const features = stanceOf(attribution, seen, aheadOf(chances, k));
      // “We oppose it”, after a sentence on it: whatever else the words may be about
      const target = seen.pointed && Math.abs(features.sign.held) >= HELD ? Math.max(chanced, POINTED) : chanced;
      if (target < least.target) return;
      const row = rowLogit(sided, ISSUE_FEATURES, seen.features) + featuresLogit(sided, features.sided);
      const odds = { sided: row, sign: featuresLogit(sign, features.sign) };
      const { support, oppose } = leaning(odds.sided, odds.sign);
      found ??= [];
      found.push({
        issue,
        firm: seen.firm || 1 / reading.index.issues.length >= CLOSE,
        named: seen.near > 0,
        target,
        sign: features.sign,
        plainly: features.plainly,
        undecidedBy: features.undecidedBy,
        weights: sign,
        outright: features.sided.outright,
        odds,
        leaning: support - oppose,
        least,
      });
    });
    return found ?? NONE_LIKELY;
  }

  /** An issue's weights go by whether its note gives examples. */
  function judgementOf({ at }: IssueSeen): IssueModel {
    const issue = reading.index.issues[at];
    return issue !== undefined && issue.support.size + issue.oppose.size > 0 ? model.exemplified : model.bare;
  }

  /** Whoever speaks keeps to a side: what else the same one says of the issue counts too. */
  function leaningsBySpeaker(): Map<string, number> {
    const sums = new Map<string, number>();
    if (reading.index.issues.length === 0) return sums;
    attributions.forEach(({ said }, k) => {
      for (const { issue, leaning: one } of likely[k] ?? []) {
        const key = keyOf(said, issue.id);
        sums.set(key, (sums.get(key) ?? 0) + one);
      }
    });
    return sums;
  }

  function issueTarget(
    said: Said,
    { issue, firm, named, target, sign, plainly, undecidedBy, weights, outright, odds, leaning: own, least }: Likely,
    taken: boolean,
    likeliest: boolean,
  ): CodedTarget {
    if (undecidedBy.length > 0 && likeliest && outright < OUTRIGHT && (target >= SURELY || isNamed(said, issue)))
      return {
        toward: { kind: "issue", id: issue.id },
        stance: "neutral",
        basis: "stated",
        reason: neutralReason(reading, said, issue, undecidedBy),
        confidence: { target, stance: UNDECIDED },
      };

    const elsewhere =
      said.spoken.speaker === null ? 0 : SAME_SPEAKER * ((bySpeaker.get(keyOf(said, issue.id)) ?? 0) - own);
    const { support, oppose } = leaning(odds.sided, odds.sign + elsewhere);
    const sure = Math.max(support, oppose);
    const open =
      sure < (outright >= OUTRIGHT ? least.outright : least.stance) ||
      said.asked ||
      Math.min(said.spoken.confidence.source, said.spoken.confidence.content) < FOUND ||
      // One word of several issues may be of anything, unless something is said of it outright
      !(firm || (named && outright >= OUTRIGHT)) ||
      (taken && !named) ||
      isAnother(said, issue);
    const stance = open ? null : support > oppose ? "support" : "oppose";
    return {
      toward: { kind: "issue", id: issue.id },
      stance,
      basis: Math.abs(sign.demanded) + Math.abs(sign.held) >= STATED ? "stated" : "inferred",
      reason: issueReason(
        reading,
        said,
        issue,
        stance === null ? null : { stance, counts: countsOf(weights, sign), plainly, elsewhere },
      ),
      confidence: { target, stance: stance === null ? 0 : sure },
    };
  }

  /** What the issue's name is mostly about is spoken of. */
  function isNamed({ inside }: Said, issue: IssueWords): boolean {
    return inside.some((i) => Math.abs(sideAt(reading, issue, i)) >= HEAD);
  }

  /** “A second noise study”, where the first one is contested. */
  function isAnother({ inside }: Said, { which, named }: IssueWords): boolean {
    if (which.size === 0) return false;
    return inside.some((i) => {
      const word = reading.small[i] ?? "";
      if (!WHICH.has(word) || which.has(word)) return false;
      return [i + 1, i + 2, i + 3].some((near) => stemsAt(reading, near).some((stem) => named.has(stem)));
    });
  }

  function actorTargets(said: Said, entities: readonly EntityCandidate[]): CodedTarget[] {
    const found: CodedTarget[] = [];
    for (const candidate of entities) {
      const target = chance(entityLogit(model.entity.about, candidate));
      if (target < model.entity.least.target) continue;
      const ruled = entityStance(said, candidate);
      found.push({
        toward: { kind: "actor", entity: candidate.entity },
        stance: ruled?.stance ?? null,
        basis: ruled === null ? "inferred" : "stated",
        reason: entityReason(reading, said, candidate, ruled?.stance ?? null),
        confidence: { target, stance: ruled?.confidence ?? 0 },
      });
    }
    return found;
  }
}

/** An issue that an attribution is likely enough about. */
interface Likely {
  readonly issue: IssueWords;
  /** More than one word says that it is about this one, or there are few others. */
  readonly firm: boolean;
  /** The words hold some of the issue's own. */
  readonly named: boolean;
  readonly target: number;
  readonly sign: StanceFeatures["sign"];
  readonly plainly: StanceFeatures["plainly"];
  readonly undecidedBy: readonly number[];
  readonly weights: IssueModel["sign"];
  readonly outright: number;
  /** Log odds of a side at all, and of support beside opposition. */
  readonly odds: { readonly sided: number; readonly sign: number };
  /** How much likelier it is support than opposition, from -1 to 1. */
  readonly leaning: number;
  readonly least: IssueModel["least"];
}

const NONE_LIKELY: readonly Likely[] = [];

/** What each part of the sign counts, in log odds. */
function countsOf(weights: IssueModel["sign"], sign: StanceFeatures["sign"]): StanceFeatures["sign"] {
  return Object.fromEntries(SIGN_FEATURES.map((name) => [name, weights[name] * sign[name]])) as StanceFeatures["sign"];
}

function keyOf({ spoken }: Said, issue: Id): string {
  return `${spoken.speaker} ${issue}`;
}

/** One of so many issues, four at most. */
const CLOSE = 0.25;
/** From so much on something is said outright. */
const OUTRIGHT = 0.3;
/** Words that were found less surely are shown on no side. */
const FOUND = 0.3;
/** From so much on who speaks is for or against what is pointed to, and it is a target as likely as this. */
const HELD = 0.5;
const POINTED = 0.7;
/** That no side is taken is shown only where the target is as likely as this, or named. */
const SURELY = 0.8;
/** Share of those that say that they take no side that are coded so, in the stories for work. */
const UNDECIDED = 0.9;
/** From so much on a verb says it, and we do not. */
const STATED = 0.5;
/** How much what a speaker says elsewhere counts beside the words themselves. */
const SAME_SPEAKER = 0.6;

function order(a: CodedTarget, b: CodedTarget): number {
  const key = ({ toward }: CodedTarget) =>
    toward.kind === "issue" ? `i ${toward.id}` : `a ${String(toward.entity).padStart(6, "0")}`;
  return key(a) < key(b) ? -1 : 1;
}
