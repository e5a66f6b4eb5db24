/** A facet's values and the order in which they stood -> the order in which they stand now. */
import type { FacetValue } from "../../query/index.ts";

export interface Order {
  readonly values: readonly FacetValue[];
  /** Those that are chosen or were since the order was taken: their rows stay in sight. */
  readonly kept: ReadonlySet<string>;
}

/** Without an order before: chosen values first, so that what is on can be seen; with one: as there, and new values behind. */
export function steadyOrder(values: readonly FacetValue[], chosen: readonly string[], before: Order | null): Order {
  const isOn = ({ value }: FacetValue) => chosen.includes(value);
  if (before === null) {
    return { values: [...values.filter(isOn), ...values.filter((value) => !isOn(value))], kept: new Set(chosen) };
  }
  const place = new Map(before.values.map(({ value }, i) => [value, i]));
  const placeOf = ({ value }: FacetValue) => place.get(value) ?? place.size;
  // The sort is stable: new values stay as they come.
  return {
    values: values.toSorted((a, b) => placeOf(a) - placeOf(b)),
    kept: new Set([...before.kept, ...chosen]),
  };
}

/** The first `few` rows and those that are kept, in their order. */
export function fewOf({ values, kept }: Order, few: number): readonly FacetValue[] {
  return values.filter(({ value }, i) => i < few || kept.has(value));
}
