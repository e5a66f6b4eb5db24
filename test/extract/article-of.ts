import { type Article, readArticle } from "../../src/extract/article.ts";
import { quotations } from "../../src/text/quotations.ts";
import { RULES_ALONE } from "./models.ts";

export function articleOf(text: string): Article {
  const outer = quotations(text).filter(({ depth }) => depth === 0);
  return readArticle(text, outer, RULES_ALONE.tag);
}
