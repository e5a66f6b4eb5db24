import type { EntityFeature } from "./entity-features.ts";
import type { IssueFeature } from "./issue-features.ts";
import type { Weights } from "./score.ts";
import type { SidedFeature, SignFeature } from "./stance-features.ts";

/** What is judged of an attribution and an issue, in turn. */
export interface IssueModel {
  /** Whether it is about the issue. */
  readonly about: Weights<IssueFeature>;
  /**
   * Log odds that it takes a side of the issue, beside none: what speaks for a side at all, and which it is. Support has the sum of both
   * for it, opposition the difference.
   */
  readonly sided: Weights<IssueFeature | SidedFeature>;
  readonly sign: Weights<SignFeature>;
  /** From which probability on it is a target, and from which its side is suggested: where the words say something outright, and where they do not. */
  readonly least: { readonly target: number; readonly outright: number; readonly stance: number };
}

export interface TargetModel {
  /** For issues whose note gives examples of a side, and for those whose note gives none. */
  readonly exemplified: IssueModel;
  readonly bare: IssueModel;
  /** Stances toward entities go by rules; see entityStance. */
  readonly entity: { readonly about: Weights<EntityFeature>; readonly least: { readonly target: number } };
}
