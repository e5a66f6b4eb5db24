import type { Basis, EdtfDate } from "../../model/index.ts";
import { edtfRange } from "../../text/edtf.ts";

/** What a field for a date says that it takes. */
export const DATE_FORMS = "2025, 2025-06, 2025-06-08 or 2025-06-08/2025-06-10; 2025-06~ when it is about then";

/** What is said beside a field that holds no date. */
export const NO_DATE = `This is no date. Write it as ${DATE_FORMS}.`;

/** On what a date rests that somebody types. */
export interface Ground {
  readonly basis: Basis;
  readonly why: string | null;
}

/**
 * What stands in a field -> the date, null when it is empty, undefined when it is none. A date that stays the same rests on what it rested on before
 * unless `ground` is another.
 */
export function typedDate(text: string, before: EdtfDate | null, ground: Ground): EdtfDate | null | undefined {
  const edtf = text.trim();
  if (edtf === "") return null;
  if (edtf === before?.edtf) return before;
  return edtfRange(edtf) === null ? undefined : { edtf, basis: ground.basis, why: ground.why };
}

/** Whether all that the second can mean is over before the first begins. */
export function isBefore(from: EdtfDate | null, to: EdtfDate | null): boolean {
  const first = from && edtfRange(from.edtf);
  const last = to && edtfRange(to.edtf);
  return first !== null && last !== null && last.to < first.from;
}
