/** Statements by stance key. */
import { STANCE_VALUES, type Stance, type StanceValue } from "../model/index.ts";
import type { Mix } from "./answer-basics.ts";
import { type Staying, stayingStances } from "./kept.ts";

export type Tallies = Record<keyof Mix, number>;

export function noMix(): Tallies {
  return { support: 0, oppose: 0, mixed: 0, neutral: 0, uncoded: 0 };
}

/** How many statements take each stance, each counted once a value; with `only`, by the stances that it lets through. */
export function mixOf(rows: readonly Staying[], only: (stance: Stance) => boolean = () => true): Mix {
  const mix = noMix();
  for (const row of rows) addRow(mix, row, only);
  return mix;
}

export function addRow(mix: Tallies, row: Staying, only: (stance: Stance) => boolean = () => true): void {
  if (row.entry.statement.stances.length === 0) {
    mix.uncoded += 1;
    return;
  }
  const [first] = row.stances;
  const single = row.stances.length === 1 && first !== undefined ? row.entry.statement.stances[first] : undefined;
  // Most statements take one side, and there are many.
  if (single) mix[single.value] += only(single) ? 1 : 0;
  else for (const value of inOrder(stayingStances(row).filter(only))) mix[value] += 1;
}

/** The distinct values of stances, in the order in which stances are always listed. */
export function inOrder(stances: readonly Stance[]): StanceValue[] {
  return STANCE_VALUES.filter((value) => stances.some((stance) => stance.value === value));
}
