import type { Id, OnRecord, Source } from "../model/index.ts";
import type { Summary } from "./engine.ts";
import { byId } from "./order.ts";
import { isReviewable } from "./reviewable.ts";
import { rootsOf } from "./roots.ts";

/** A record's own catalogue. Reads each thing once and looks none up, so that it can be made anew at each edit. */
export function catalogueOf(record: OnRecord, hash: string | null): Summary {
  const roots = rootsOf(record.statements);
  const live = new Map(record.statements.map(({ id, review }) => [id, review.status !== "rejected"]));
  const counted = [...live].filter(([, isLive]) => isLive).map(([id]) => id);
  return {
    title: record.title,
    description: record.description,
    language: record.language,
    terms: record.terms,
    hash,
    derivedFrom: record.derivedFrom,
    sources: eachOnce(record.sources).map(withoutText),
    actors: eachOnce(record.actors),
    issues: eachOnce(record.issues),
    statements: { appearances: counted.length, distinct: new Set(counted.map((id) => roots.get(id) ?? id)).size },
    review: reviewed(record.statements),
    relations: new Set(record.relations.map(({ id }) => id)).size,
    views: record.views ?? [],
    apart: record.apart ?? [],
  };
}

function reviewed(statements: OnRecord["statements"]): Summary["review"] {
  const counts = { suggested: 0, confirmed: 0, rejected: 0 };
  for (const one of new Map(statements.map((each) => [each.id, each])).values()) {
    if (isReviewable(one)) counts[one.review.status] += 1;
  }
  return counts;
}

/** Sorted by id; of two with the same id the later one. */
function eachOnce<T extends { readonly id: Id }>(items: readonly T[]): T[] {
  return byId(new Map(items.map((item) => [item.id, item])).values());
}

function withoutText(source: Source): Source {
  const { text, ...others } = source;
  return text === undefined ? source : others;
}
