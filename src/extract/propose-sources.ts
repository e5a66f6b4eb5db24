import type { Id, Source } from "../model/index.ts";
import { articleLabel, textHash } from "../text/index.ts";
import type { ArticleToPropose } from "./propose-record.ts";

/** An article that is to be a source; files with the same text are one. */
export interface SourceToPropose {
  readonly article: ArticleToPropose;
  readonly label: string;
  readonly hash: string;
  /** File names that the text is known by. */
  readonly names: readonly string[];
}

/** Articles -> what of them are sources, in an order that does not depend on theirs: by label, then by what the text is. */
export function sourcesToPropose(articles: readonly ArticleToPropose[]): SourceToPropose[] {
  const byText = new Map<string, ArticleToPropose[]>();
  for (const article of articles) {
    const hash = textHash(article.text);
    const same = byText.get(hash) ?? [];
    byText.set(hash, same);
    same.push(article);
  }
  const found: SourceToPropose[] = [];
  for (const [hash, same] of byText) {
    const [article] = same.sort((a, b) => compare(a.name ?? "", b.name ?? ""));
    if (article === undefined) continue;
    const names = [...new Set(same.flatMap(({ name }) => name ?? []))];
    found.push({ article, label: labelOf(article), hash, names });
  }
  return found.sort((a, b) => compare(a.label, b.label) || compare(a.hash, b.hash));
}

export function proposeSource(
  { id, label, names, hash, article }: SourceToPropose & { readonly id: Id },
  publisher: Id | null,
): Source {
  const { title, author, url, published, language, text } = article;
  return {
    id,
    label,
    names,
    kind: "article",
    title,
    publisher,
    author,
    url,
    published: published === null ? null : { edtf: published, basis: "stated", why: null },
    // What a text that states no language is written in is undetermined, in BCP 47's word for that.
    language: language ?? "und",
    textHash: hash,
    textLength: text.length,
    lastCheck: null,
    text,
  };
}

function labelOf({ label, title, name }: ArticleToPropose): string {
  return label ?? articleLabel(title, name) ?? "Article without a file";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
