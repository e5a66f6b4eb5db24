import { type OnRecord, presentIds, type Source, type Statement, suggestedNow } from "../../model/index.ts";
import type { Unit } from "./coefficients.ts";
import { spanUnits } from "./coverage.ts";
import { type Agreement, agreementOf, type Both, fieldUnits } from "./fields.ts";

/**
 * A record -> how far what was decided agrees with what was suggested, by the same reckoning as between two coders. Speaker, issue and stance are of confirmed
 * statements that extraction coded; an actor or issue that was merged into another since is that one. Spans are of the texts in which
 * something was suggested, with the words of all that was decided there or coded by hand.
 */
export function suggestionAgreement(record: OnRecord): Agreement {
  const { sources, statements } = record;
  const now = presentIds(record);
  const pairs = statements.flatMap(({ suggested, review, speaker, others, stances }): Both[] => {
    const coding = suggested && suggestedNow(suggested, now).coding;
    if (coding === undefined || review.status !== "confirmed") return [];
    return [
      [
        {
          speakers: [...(coding.speaker.id === null ? [] : [coding.speaker.id]), ...coding.others],
          stances: coding.targets.map(({ toward: { kind, id }, stance }) => ({ kind, id, value: stance })),
        },
        {
          speakers: [...(speaker === null ? [] : [speaker]), ...others],
          stances: stances.map(({ toward: { kind, id }, value }) => ({ kind, id, value })),
        },
      ],
    ];
  });
  const units = fieldUnits(pairs);
  return {
    span: agreementOf(
      sources.flatMap((source) =>
        suggestedSpans(
          source,
          statements.filter((one) => one.source === source.id),
        ),
      ),
    ),
    speaker: agreementOf(units.speaker),
    issue: agreementOf(units.issue),
    stance: agreementOf(units.stance),
  };
}

/** None where nothing was suggested with its place. What nobody has decided on counts on neither side. */
function suggestedSpans({ textLength }: Source, statements: readonly Statement[]): Unit[] {
  const decided = statements.filter(
    ({ review, suggested }) => review.status !== "suggested" && (suggested === undefined || suggested.words),
  );
  const suggested = decided.flatMap(({ suggested: was }) => was?.words ?? []);
  const kept = decided.flatMap(({ review, quotes }) => (review.status === "confirmed" ? quotes : []));
  return suggested.length === 0 ? [] : spanUnits(suggested, kept, textLength);
}
