import type { TokenSpan } from "../role-features.ts";

/**
 * The rules by name, each with how often it is right: `content`, the share of what it finds in the train split of PolNeAR that overlaps what an
 * annotator drew by half or more (Jaccard of words); `source`, the share of these whose source shares a word with the annotator's, or
 * where neither gives one. Measured on all 840 articles, rounded to two places.
 */
export const RULES = {
  // “...,” Holt said. “...”
  "quotation-before": { content: 0.95, source: 0.99 },
  // “...,” said Holt, a nurse. “...”
  inverted: { content: 0.93, source: 0.98 },
  // “Why?” Holt asked.
  "question-before": { content: 0.98, source: 0.94 },
  // The toll would go, Holt said.
  "clause-before": { content: 0.78, source: 0.95 },
  // The toll, Holt said, would go.
  interrupted: { content: 0.93, source: 0.98 },
  // As Holt put it, “...”
  as: { content: 0.83, source: 0.96 },
  // Holt said that the toll would go.
  "clause-that": { content: 0.9, source: 0.94 },
  // Holt said the toll would go.
  "clause-bare": { content: 0.83, source: 0.94 },
  // Holt asked whether the toll would go.
  "clause-whether": { content: 0.74, source: 0.91 },
  // Holt said, “...”; Holt called it “...”
  "quotation-after": { content: 0.88, source: 0.9 },
  // Holt told the council that the toll would go.
  person: { content: 0.87, source: 0.95 },
  // Holt urged the council to drop the toll.
  request: { content: 0.72, source: 0.84 },
  // Holt refused to drop the toll.
  infinitive: { content: 0.67, source: 0.88 },
  // Holt called for a vote.
  particle: { content: 0.68, source: 0.91 },
  // Holt criticised the toll.
  object: { content: 0.65, source: 0.89 },
  // The toll was criticised by Holt.
  "passive-by": { content: 0.68, source: 0.99 },
  // The toll is expected to go.
  "passive-to": { content: 0.68, source: 0.9 },
  // The council was told that the toll would go.
  "passive-told": { content: 0.74, source: 0.74 },
  // The toll seems to go.
  seeming: { content: 0.61, source: 0.76 },
  // Asked whether the toll would go, Holt ...
  asked: { content: 0.73, source: 0.98 },
  // The toll would go, according to Holt.
  "according-to": { content: 0.83, source: 0.87 },
  // Holt's claim that the toll would go
  "noun-that": { content: 0.73, source: 0.38 },
  // Holt's refusal to drop the toll
  "noun-to": { content: 0.6, source: 0.59 },
  // Holt's criticism of the toll
  "noun-of": { content: 0.42, source: 0.55 },
  // Holt: the toll goes (a headline)
  headline: { content: 0.75, source: 0.99 },
  // The letter went on: “...”
  colon: { content: 0.83, source: 0.81 },
} as const;
export type RuleName = keyof typeof RULES;

/** What one rule found, in tokens. */
export interface RuleAttribution {
  readonly rule: RuleName;
  /** In reading order, never empty, without overlaps. */
  readonly content: readonly TokenSpan[];
  readonly cue: TokenSpan;
  readonly source: TokenSpan | null;
}
