import type { EntityFeature } from "./entity-features.ts";
import type { IssueFeature } from "./issue-features.ts";
import type { Weights } from "./score.ts";
import type { SidedFeature, SignFeature } from "./stance-features.ts";

/** What is judged of an attribution and an issue, in turn. */
export interface IssueModel {
  /** Whether it is about the issue. */
  readonly about: Weights<IssueFeature>;
  /** Whether it takes a side, given that it is. */
  readonly sided: Weights<SidedFeature>;
  /** Whether that side is support; below 0 it is opposition. */
  readonly sign: Weights<SignFeature>;
  /** From which probability on it is a target, and from which its stance is suggested. */
  readonly least: { readonly target: number; readonly stance: number };
}

export interface TargetModel {
  /** For issues whose note gives examples of a side, and for those whose note gives none. */
  readonly exemplified: IssueModel;
  readonly bare: IssueModel;
  /** Stances toward entities go by rules; see entityStance. */
  readonly entity: { readonly about: Weights<EntityFeature>; readonly least: { readonly target: number } };
}
