import type { Article } from "../article.ts";
import { stemsOf } from "./stems.ts";

/** The stems of a token and of its base form, each once. Remembered by its form, whichever issues they are sought for. */
export function stemsOfForm({ forms, small, lemmas }: Article, i: number): readonly string[] {
  const form = forms[i] ?? 0;
  const known = remembered[form];
  if (known !== undefined) return known;
  const made = [...new Set([...stemsOf(small[i] ?? ""), ...stemsOf(lemmas[i] ?? "")])];
  if (form > 0 && form < FORMS) remembered[form] = made;
  return made;
}

/** Words that were met so early are remembered. */
const FORMS = 1 << 16;
const remembered = new Array<readonly string[] | undefined>(FORMS).fill(undefined);
