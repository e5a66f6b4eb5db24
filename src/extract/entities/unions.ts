import type { Reading } from "../rules/reading.ts";
import { isCapital } from "./capitals.ts";

/** "Friends of Larkfield", "Mothers Against Guns": such bodies call themselves by whom they bring together. */
export function isUnion(reading: Reading, from: number): boolean {
  const { small } = reading;
  return UNITED.has(small[from] ?? "") && UNITING.has(small[from + 1] ?? "") && isCapital(reading, from + 2);
}

const UNITED = new Set(
  "friends citizens parents mothers moms fathers neighbors neighbours doctors veterans".split(" "),
);
const UNITING = new Set(["of", "for", "against", "without"]);
