import type { OnRecord } from "../../model/index.ts";
import { undefinedFor } from "./coefficients.ts";
import { type Agreement, agreementOf, type Both, fieldUnits } from "./fields.ts";

/**
 * A record -> how far what was decided agrees with what was suggested, by the same reckoning as between two coders: of confirmed statements that extraction coded.
 * An actor that was merged into another since is another one here. A suggestion does not keep where its words stood.
 */
export function suggestionAgreement({ statements }: OnRecord): Agreement {
  const pairs = statements.flatMap(({ suggested, review, speaker, others, stances }): Both[] => {
    const coding = suggested?.coding;
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
  const notKept = undefinedFor("A suggestion does not keep where its words stood.");
  return {
    span: { units: 0, agreed: 0, alpha: notKept, kappa: notKept },
    speaker: agreementOf(units.speaker),
    issue: agreementOf(units.issue),
    stance: agreementOf(units.stance),
  };
}
