import type { Reading } from "../rules/reading.ts";
import { bare } from "./capitals.ts";
import { type DraftEntity, genderFor } from "./draft.ts";
import { HONORIFIC, hasTrait } from "./name-traits.ts";
import type { Name } from "./names.ts";
import { HONORIFICS } from "./words.ts";

/** What a name's title says of "he" or "she". */
export function titleGender(reading: Reading, { title }: Name): "he" | "she" | null {
  if (title === null) return null;
  const word = bare(reading.small[title.to - 1] ?? "");
  return (hasTrait(reading, title.to - 1, HONORIFIC) ? HONORIFICS.get(word) : OFFICE_GENDER.get(word)) ?? null;
}

/** How much a first name weighs beside an honorific, which weighs one. */
export const GUESS = 0.4;
const OFFICE_GENDER: ReadonlyMap<string, "he" | "she"> = new Map([
  ["congressman", "he"],
  ["councilman", "he"],
  ["chairman", "he"],
  ["assemblyman", "he"],
  ["spokesman", "he"],
  ["congresswoman", "she"],
  ["councilwoman", "she"],
  ["chairwoman", "she"],
  ["assemblywoman", "she"],
  ["spokeswoman", "she"],
]);

export function fitsTitle(entity: DraftEntity, wanted: "he" | "she" | null): boolean {
  return wanted === null || genderFor(entity, wanted) > -GUESS;
}

/** Nouns that say of whom "he" and of whom "she" is said. */
export const GENDERED: ReadonlyMap<string, "he" | "she"> = new Map([
  ..."father dad husband son brother king prince uncle grandfather boy man businessman gentleman guy actor nephew"
    .split(" ")
    .map((word) => [word, "he"] as const),
  ..."mother mom mum wife daughter sister queen princess aunt grandmother girl woman businesswoman lady actress niece widow nan"
    .split(" ")
    .map((word) => [word, "she"] as const),
]);
