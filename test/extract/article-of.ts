import model from "wink-eng-lite-web-model";
import { type Article, readArticle } from "../../src/extract/article.ts";
import { createTagger } from "../../src/extract/tag.ts";
import { quotations } from "../../src/text/quotations.ts";

/** Made once: the model's loader takes longer each time that it runs in a process. */
const tag = createTagger(model);

export function articleOf(text: string): Article {
  const outer = quotations(text).filter(({ depth }) => depth === 0);
  return readArticle(text, outer, tag);
}
