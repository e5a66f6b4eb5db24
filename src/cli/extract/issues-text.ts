import { proposeIssues } from "../../extract/propose-issues.ts";
import type { ArticleToPropose } from "../../extract/propose-record.ts";

/** Letters of a statement's words that tell which it is. */
const WORDS_MAX = 90;

/** What may be contested in the articles: a list to read, or JSON (`[{phrase, score, why, statements: [{source, start, end}]}]`). */
export function issuesText(articles: readonly ArticleToPropose[], json: boolean): string {
  const texts = new Map(articles.map((article, i) => [sourceOf(article, i), article]));
  const proposals = proposeIssues([...texts].map(([source, article]) => ({ ...article, source })));
  if (json) return `${JSON.stringify(proposals, null, 2)}\n`;
  if (proposals.length === 0) return "Nothing recurs in what is said.\n";
  return proposals
    .map(({ phrase, why, statements }, i) => {
      const lines = statements.map(({ source, start, end }) => {
        const words = (texts.get(source)?.text ?? "").slice(start, end).replace(/\s+/g, " ");
        return `   ${source}, ${start}–${end}: ${words.length > WORDS_MAX ? `${words.slice(0, WORDS_MAX).trimEnd()}…` : words}\n`;
      });
      return `${i + 1}. ${phrase}\n   ${why}\n${lines.join("")}`;
    })
    .join("\n");
}

function sourceOf({ name }: ArticleToPropose, i: number): string {
  return name ?? `article ${i + 1}`;
}
