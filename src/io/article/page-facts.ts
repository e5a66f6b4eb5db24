import { type ArticleFacts, dayOf, fact, languageTag, webAddress } from "./article-facts.ts";
import type { PageHead, PageTime } from "./tidy-html.ts";

/** What a page's head and JSON-LD say of its article. What none of them states is null. */
export function pageFacts({ language, title, canonical, meta, linkedData, times }: PageHead): ArticleFacts {
  const data = articleData(linkedData);
  const first = <T>(values: readonly (string | undefined | null)[], read: (value: string) => T | null): T | null => {
    for (const value of values) {
      const found = value === undefined || value === null ? null : read(value);
      if (found !== null) return found;
    }
    return null;
  };
  const tags = (...names: readonly string[]) => names.map((name) => meta.get(name));
  return {
    title: first([textOf(data.headline), ...tags("og:title", "twitter:title", "dc.title"), title], fact),
    publisher: first([nameOf(data.publisher), ...tags("og:site_name", "dc.publisher")], fact),
    author: first([nameOf(data.author), ...tags("author", "article:author", "byl", "dc.creator")], personNames),
    url: first([canonical, ...tags("og:url"), textOf(data.url)], webAddress),
    published: first(
      [textOf(data.datePublished), ...tags("article:published_time", "date", "dc.date"), publicationDay(times)],
      dayOf,
    ),
    language: first([language, textOf(data.inLanguage), ...tags("og:locale")], languageTag),
  };
}

/** The day that a `time` element calls the publication's, or the one day that all of them state: of several days none is known to be it. */
function publicationDay(times: readonly PageTime[]): string | null {
  const published = times.find(({ isPublication }) => isPublication);
  if (published !== undefined) return dayOf(published.datetime);
  const [day, ...others] = new Set(times.map(({ datetime }) => dayOf(datetime)));
  return others.length === 0 ? (day ?? null) : null;
}

type Data = Readonly<Record<string, unknown>>;

/** The first thing of schema.org's articles in blocks of JSON-LD, or nothing. */
function articleData(blocks: readonly string[]): Data {
  for (const block of blocks) {
    const things = listOf(parsed(block)).flatMap((thing) => [thing, ...listOf(isData(thing) ? thing["@graph"] : null)]);
    const found = things.find((thing) => isData(thing) && listOf(thing["@type"]).some(isArticle));
    if (isData(found)) return found;
  }
  return {};
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isArticle(type: unknown): boolean {
  return typeof type === "string" && /(?:Article|Posting|Report)$/.test(type);
}

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** A person or organisation, or several, each as a text or as a thing with a name. */
function nameOf(value: unknown): string | null {
  const names = listOf(value).flatMap((one) => textOf(isData(one) ? one.name : one) ?? []);
  return names.length === 0 ? null : names.join(", ");
}

/** Some pages give the address of an author's page where the name should stand. */
function personNames(value: string): string | null {
  return webAddress(value) === null ? fact(value) : null;
}
