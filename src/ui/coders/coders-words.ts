/** What two coders agree and differ on -> words, and a table for a spreadsheet. */
import {
  type Agreement,
  CODED_FIELDS,
  type CodedField,
  type Coefficient,
  type Difference,
  type DifferenceKind,
  type FieldAgreement,
  type Take,
} from "../../edit/index.ts";
import { type Cell, toCsv } from "../../io/csv.ts";
import type { Review } from "../../model/index.ts";
import { counted, listed } from "../words.ts";

export const CODED_FIELD_WORDS: Readonly<Record<CodedField, string>> = {
  span: "Words",
  speaker: "Speaker",
  issue: "Issue",
  stance: "Stance",
};

/** What one unit of a field is, one and several. */
const UNITS: Readonly<Record<CodedField, readonly [one: string, many: string]>> = {
  span: ["character", "characters"],
  speaker: ["statement", "statements"],
  issue: ["pair of a statement and an issue", "pairs of a statement and an issue"],
  stance: ["stance toward the same target", "stances toward the same target"],
};

export function kindWords(kind: DifferenceKind, theirs: string): string {
  if (kind === "mine") return "Only you have it";
  return kind === "theirs" ? `Only ${theirs} has it` : CODED_FIELD_WORDS[kind];
}

/** "Speaker, issue and stance read differently"; while it is open only what is still read so. */
export function differenceWords(
  { kinds, differs, settled, rejected }: Pick<Difference, "kinds" | "differs" | "settled" | "rejected">,
  theirs: string,
): string {
  const [only] = kinds;
  if (only === "mine" && rejected !== null) return `You have it, ${theirs} rejected it`;
  if (only === "theirs" && rejected !== null) return `${theirs} has it, you rejected it`;
  if (only === "mine" || only === "theirs") return kindWords(only, theirs);
  const now = settled === null ? differs : kinds;
  const fields = listed(now.map((kind) => kindWords(kind, theirs).toLowerCase()));
  return `${fields.charAt(0).toUpperCase()}${fields.slice(1)} read differently`;
}

/** What became of a difference; null while it is open. */
export function settledWords(
  difference: Pick<Difference, "settled" | "settledBy" | "kinds" | "mine" | "rejected">,
  theirs: string,
): string | null {
  const { settled, settledBy } = difference;
  if (settled === null) return null;
  return `Settled${settledBy === null ? "" : ` by ${settledBy}`}: ${outcomeWords(settled, difference, theirs)}`;
}

function outcomeWords(
  settled: Take,
  { kinds: [kind], mine, rejected }: Pick<Difference, "kinds" | "mine" | "rejected">,
  theirs: string,
): string {
  if (settled === "neither") return "neither, to be coded anew";
  if (kind === "mine" && settled === "theirs")
    return rejected === null ? `rejected, as ${theirs} has none` : `rejected, as ${theirs} rejected it`;
  if (kind === "mine") return "kept";
  if (kind === "theirs" && mine !== null) return `taken in from ${theirs}`;
  if (kind === "theirs") return rejected === null ? "left out" : "left rejected";
  return settled === "mine" ? "kept as you read it" : `as ${theirs} read it`;
}

/** What "neither" did, where the statement is on screen and the comparison is not. */
export function neitherLines(status: Review["status"]): readonly string[] {
  const decision = { suggested: "still not confirmed", confirmed: "confirmed as before", rejected: "still rejected" };
  return [`The statement stands as it was, ${decision[status]}: code it anew here.`, "Back leads to the comparison."];
}

/** "12,400 characters" */
export function unitsWords(field: CodedField, { units }: Pick<FieldAgreement, "units">): string {
  return `${figure(units)} ${UNITS[field][units === 1 ? 0 : 1]}`;
}

/** "87.5 %"; nothing of nothing. */
export function shareWords({ agreed, units }: Pick<FieldAgreement, "agreed" | "units">): string {
  return units === 0 ? "–" : `${Number(((agreed / units) * 100).toFixed(1))} %`;
}

/** "0.82", or why there is none. */
export function coefficientWords({ value }: Coefficient, { units }: Pick<FieldAgreement, "units">): string {
  if (value !== null)
    return value
      .toFixed(2)
      .replace(/^-(?=0\.00$)/, "")
      .replace("-", "−");
  return units === 0 ? "undefined: nothing that both read" : "undefined: only one category was used";
}

/** Suggestions that nobody reviewed, on either side. */
export interface Unreviewed {
  readonly mine: number;
  readonly theirs: number;
}

/** "Left out: 3 suggestions in your record and 18 in the other that nobody reviewed"; null where there are none. */
export function unreviewedWords({ mine, theirs }: Unreviewed, counts: boolean): string | null {
  if (mine + theirs === 0) return null;
  const many = (number: number, first: boolean) => (first ? counted(number, "suggestion") : `${number}`);
  const sides = [
    ...(mine > 0 ? [`${many(mine, true)} in your record`] : []),
    ...(theirs > 0 ? [`${many(theirs, mine === 0)} in the other`] : []),
  ];
  const which = `${listed(sides)} that nobody reviewed`;
  return counts ? `Counted as readings: ${which}.` : `Left out, with what they are paired with: ${which}.`;
}

/** A line a field, each with how many suggestions nobody reviewed and whether they count, and which readings these are; what is undefined is empty. */
export function codersCsv(agreement: Agreement, { mine, theirs }: Unreviewed, counts: boolean): string {
  const unreviewed: Cell[] = [mine, theirs, counts ? "counted" : "left out", "before anything was settled"];
  const rows = CODED_FIELDS.map((field): Cell[] => {
    const { units, agreed, alpha, kappa } = agreement[field];
    const share = units === 0 ? null : rounded(agreed / units);
    return [CODED_FIELD_WORDS[field], units, agreed, share, rounded(alpha.value), rounded(kappa.value), ...unreviewed];
  });
  const which = ["unreviewed here", "unreviewed in the other", "unreviewed are", "as both read it"];
  return toCsv(["field", "units", "agreed", "agreement", "alpha", "kappa", ...which], rows);
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10_000) / 10_000);

/** 12345 -> "12,345" */
function figure(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}
