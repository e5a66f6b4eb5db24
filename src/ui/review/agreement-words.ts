/** Figures of the agreement between suggestions and decisions -> words, shares and a table for a spreadsheet. */
import { type Cell, toCsv } from "../../io/csv.ts";
import type { AgreedField, Agreement, FieldAgreement, Outcome } from "../../query/index.ts";

export const FIELD_WORDS: Readonly<Record<AgreedField, string>> = {
  words: "Words",
  speaker: "Speaker",
  behalf: "On behalf of",
  addressees: "Addressee",
  target: "Target",
  stance: "Stance",
  form: "Form",
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  kept: "Kept",
  changed: "Changed",
  rejected: "Rejected",
  added: "Added",
};

/** Below this many a share of a hundred says more than is known. */
export const SHARES_FROM = 20;

/** "75 %", or nothing where there are too few to say it. */
export function keptShare({ kept, suggested }: Pick<FieldAgreement, "kept" | "suggested">): string {
  return suggested < SHARES_FROM ? "" : `${Math.round((kept / suggested) * 100)} %`;
}

/**
 * What a share of a sample says of the whole: the interval of E. B. Wilson (Probable inference, the law of succession, and statistical
 * inference, 1927) at 95 in 100. Null for no sample.
 */
export function wilson(kept: number, of: number): readonly [low: number, high: number] | null {
  if (of === 0) return null;
  const share = kept / of;
  const middle = share + Z2 / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + Z2 / (4 * of * of));
  const whole = 1 + Z2 / of;
  return [Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole)];
}
/** The normal deviate that 95 in 100 lie within. */
const Z = 1.959964;
const Z2 = Z * Z;

/** What the figures rest on, and where they mislead. */
export function groundWords({ decided, open }: Agreement, order: "certainty" | "reading"): string {
  if (decided === 0) return "Nothing is decided on yet.";
  const few = decided < SHARES_FROM ? " These are few: read them as counts, not as rates." : "";
  const hardest =
    open > 0 && order === "certainty"
      ? " What extraction was least certain of comes first, so that the rest may agree more than these do."
      : "";
  return `Of ${decided} decided on; ${open} still open are not counted.${few}${hardest}`;
}

export function agreementCsv({ fields }: Agreement): string {
  const columns = ["field", "suggested", "kept", "changed", "rejected", "added", "share kept", "from", "to"];
  const rows = fields.map(({ field, suggested, kept, changed, rejected, added }): Cell[] => {
    const interval = wilson(kept, suggested);
    const share = suggested === 0 ? null : rounded(kept / suggested);
    const [from, to] = interval ? interval.map(rounded) : [null, null];
    return [FIELD_WORDS[field], suggested, kept, changed, rejected, added, share, from ?? null, to ?? null];
  });
  return toCsv(columns, rows);
}

const rounded = (share: number) => Math.round(share * 1000) / 1000;
