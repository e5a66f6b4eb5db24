import type { ArticleToAdd } from "../../work/article-messages.ts";
import { FACT_FIELDS, factFault } from "./draft-facts.ts";
import type { Draft } from "./drafts.ts";

/** Whether every fact of it is written as it should be. */
export function isSound({ facts }: Draft): boolean {
  return FACT_FIELDS.every((field) => factFault(field, facts[field].value) === null);
}

/** Whether statements can be found in it: it reads like English, or is too short to tell, or somebody wrote that it is English. */
export function isForFinding({ article, facts: { language } }: Pick<Draft, "article" | "facts">): boolean {
  return article?.english !== false || (language.from === null && /^en(?:-|$)/i.test(language.value.trim()));
}

/** A draft as it goes into a record; null while it is not read, or when it cannot be. */
export function articleToAdd(draft: Draft): ArticleToAdd | null {
  const { name, article, facts } = draft;
  if (article === null) return null;
  const stated = (value: string) => (value.trim() === "" ? null : value.trim());
  return {
    name,
    label: facts.label.value.trim(),
    text: article.text,
    title: stated(facts.title.value),
    publisher: stated(facts.publisher.value),
    author: stated(facts.author.value),
    url: stated(facts.url.value),
    published: stated(facts.published.value),
    language: stated(facts.language.value),
    find: isForFinding(draft),
  };
}
