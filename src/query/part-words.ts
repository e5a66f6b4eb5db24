/** A part of a record -> the words that follow its filter's sentence. */
import type { Part, Way } from "./question.ts";

/** "; of these, within 2 steps of Karen Bass"; nothing for all that the filter leaves. */
export function partWords(part: Part, name: (id: string) => string): string {
  if (part.what === "see" || part.what === "everything") return "";
  const names = part.ids.length > 0 ? part.ids.map(name).join(", ") : "nothing";
  if (part.what === "selection") return `; of these, the selection of ${names}`;
  if (part.what === "ties") return `; of these, what is behind the lines ${names}`;
  const expanded = part.expanded ?? [];
  const own = expanded.length > 0 ? `, with all ties of ${expanded.map(name).join(", ")}` : "";
  return `; of these, within ${part.steps} ${part.steps === 1 ? "step" : "steps"} ${WAY_WORDS[part.way ?? "both"]} ${names}${own}`;
}

const WAY_WORDS: Readonly<Record<Way, string>> = { both: "of", out: "out from", in: "in to" };
