// What stands in which article, found by walking over the whole record for each.
import type { Id, OnRecord } from "../../src/model/index.ts";
import type { Article, ArticleCount } from "../../src/query/answer-articles.ts";
import type { Filter } from "../../src/query/filter.ts";
import { edtfRange } from "../../src/text/edtf.ts";
import { fold } from "../../src/text/fold.ts";
import { naiveAppearances, sorted, unkept } from "./naive-select.ts";

export function naiveArticles(record: OnRecord): ArticleCount[] {
  const number = (id: Id, status: string) =>
    record.statements.filter(({ source, review }) => source === id && review.status === status).length;
  const day = (id: Id) => {
    const published = record.sources.find((source) => source.id === id)?.published;
    return (published && edtfRange(published.edtf)?.from) ?? "none";
  };
  const named = (id: Id) => fold(record.sources.find((source) => source.id === id)?.label ?? "");
  const byLabel = sorted(record.sources).sort((a, b) =>
    named(a.id) < named(b.id) ? -1 : Number(named(a.id) > named(b.id)),
  );
  return byLabel
    .sort((a, b) => (day(a.id) === day(b.id) ? 0 : day(a.id) < day(b.id) ? -1 : 1))
    .map(({ id }) => ({
      source: id,
      suggested: number(id, "suggested"),
      confirmed: number(id, "confirmed"),
      rejected: number(id, "rejected"),
    }));
}

export function naiveArticle(record: OnRecord, filter: Filter, id: Id): Article | null {
  if (!record.sources.some((source) => source.id === id)) return null;
  const staying = naiveAppearances(record, filter);
  const first = ({ quotes }: { readonly quotes: readonly { readonly start: number }[] }) => quotes[0]?.start ?? 0;
  const rows = sorted(record.statements)
    .filter(({ source }) => source === id)
    .map((statement) => staying.find((row) => row.statement.id === statement.id) ?? unkept(record, statement));
  const relations = sorted(record.relations).filter(({ source }) => source === id);
  return {
    source: id,
    rows: rows.sort((a, b) => first(a.statement) - first(b.statement)),
    relations: relations.sort((a, b) => first(a) - first(b)),
  };
}
