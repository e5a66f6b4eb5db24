import type { Actor, Id, OnRecord, Source, Statement } from "../model/index.ts";
import { RECORD_VERSION } from "../model/index.ts";
import { textHash } from "../text/index.ts";
import type { Attribution } from "./attribution.ts";
import { idFrom, uniqueIds } from "./ids.ts";
import { proposeStatements } from "./propose-statements.ts";

/** An article with what was found in it. What its file does not state is null. */
export interface ArticleToPropose {
  /** Its file's name; null when it came from no file. */
  readonly name: string | null;
  /** Canonical. */
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  /** Extended Date/Time Format. */
  readonly published: string | null;
  readonly language: string | null;
  readonly attributions: readonly Attribution[];
}

/**
 * Articles and what was found in them -> a record of suggestions, for a person to confirm, change or reject. Whom the words that name a
 * speaker mean, and where a statement stands, is not said. It holds the articles' texts, without which nobody could judge a suggestion,
 * and so is for the machine of whoever has the articles.
 */
export function proposeRecord(articles: readonly ArticleToPropose[]): OnRecord {
  const unique = uniqueIds();
  const outlets = new Map<string, Actor>();
  for (const { publisher } of articles) {
    if (publisher !== null && !outlets.has(publisher)) {
      outlets.set(publisher, outlet(unique(idFrom("outlet", publisher)), publisher));
    }
  }
  const sources: Source[] = [];
  const statements: Statement[] = [];
  for (const article of articles) {
    const label = article.name === null ? "Article without a file" : stem(article.name);
    const id = unique(idFrom("src", label));
    const publisher = article.publisher === null ? null : (outlets.get(article.publisher)?.id ?? null);
    sources.push(source(id, label, publisher, article));
    statements.push(...proposeStatements(id, article.text, article.attributions, unique));
  }
  return {
    type: "onrecord",
    version: RECORD_VERSION,
    title: titleOf(articles),
    description: "Statements that extraction suggests. Nobody has confirmed them, and where they stand is not coded.",
    language: "en",
    terms: null,
    derivedFrom: null,
    sources,
    actors: [...outlets.values()],
    issues: [],
    statements,
    relations: [],
  };
}

function titleOf([first, ...more]: readonly ArticleToPropose[]): string {
  if (first === undefined) return "Suggestions from no article";
  return more.length > 0
    ? `Suggestions from ${more.length + 1} articles`
    : `Suggestions from ${first.title ?? first.name ?? "an article"}`;
}

function source(id: Id, label: string, publisher: Id | null, article: ArticleToPropose): Source {
  const { name, title, author, url, published, language, text } = article;
  return {
    id,
    label,
    names: name === null ? [] : [name],
    kind: "article",
    title,
    publisher,
    author,
    url,
    published: published === null ? null : { edtf: published, basis: "stated", why: null },
    // What a text that states no language is written in is undetermined, in BCP 47's word for that.
    language: language ?? "und",
    textHash: textHash(text),
    textLength: text.length,
    lastCheck: null,
    text,
  };
}

function outlet(id: Id, name: string): Actor {
  return {
    id,
    kind: "outlet",
    name,
    short: null,
    aliases: [],
    description: null,
    affiliations: [],
    sameAs: [],
  };
}

/** "fares-2024.txt" -> "fares-2024". */
function stem(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, "");
}
