import type { ArticleToAdd } from "../../work/article-messages.ts";
import { FACT_FIELDS, factFault } from "./draft-facts.ts";
import type { Draft } from "./drafts.ts";

/** Whether every fact of it is written as it should be. */
export function isSound({ facts }: Draft): boolean {
  return FACT_FIELDS.every((field) => factFault(field, facts[field].value) === null);
}

/** A draft as it goes into a record; null while it is not read, or when it cannot be. */
export function articleToAdd({ name, article, facts }: Draft): ArticleToAdd | null {
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
  };
}
