import type { Form } from "../model/index.ts";
import type { Article } from "./article.ts";
import type { TokenSpan } from "./role-features.ts";

/** direct: all words of the content stand in quotations (by marks or by layout); mixed: some; indirect: none. */
export function formOf(article: Article, content: readonly TokenSpan[]): Form {
  const { quotations } = article;
  let words = 0;
  let quoted = 0;
  for (const { from, to } of content) {
    for (let i = from; i < to; i += 1) {
      if (article.worded[i] === 0) continue;
      words += 1;
      if (quotations[i] !== -1) quoted += 1;
    }
  }
  return quoted === 0 ? "indirect" : quoted === words ? "direct" : "mixed";
}
