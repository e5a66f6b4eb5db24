/** Statements by stance key. */
import { STANCE_VALUES, type Stance, type StanceValue } from "../model/index.ts";
import type { Mix } from "./answer-basics.ts";
import { type Kept, stayingStances } from "./kept.ts";

export type Tallies = Record<keyof Mix, number>;

export function noMix(): Tallies {
  return { support: 0, oppose: 0, mixed: 0, neutral: 0, uncoded: 0 };
}

/** How many statements take each stance, each counted once a value; with `only`, by the stances that it lets through. */
export function mixOf(rows: readonly Kept[], only: (stance: Stance) => boolean = () => true): Mix {
  const mix = noMix();
  for (const row of rows) addRow(mix, row, only);
  return mix;
}

export function addRow(mix: Tallies, row: Kept, only: (stance: Stance) => boolean = () => true): void {
  if (row.entry.statement.stances.length === 0) mix.uncoded += 1;
  for (const value of inOrder(stayingStances(row).filter(only))) mix[value] += 1;
}

/** The distinct values of stances, in the order in which stances are always listed. */
export function inOrder(stances: readonly Stance[]): StanceValue[] {
  return STANCE_VALUES.filter((value) => stances.some((stance) => stance.value === value));
}
