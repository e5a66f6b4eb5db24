/** The answers about what stands in which article, and what has been made of it. */
import type { Id, Relation, Review } from "../model/index.ts";
import type { Row } from "./answer-basics.ts";

/** A source with how many of its statements are suggested, confirmed and rejected. */
export interface ArticleCount extends Readonly<Record<Review["status"], number>> {
  readonly source: Id;
}

/**
 * All that stands in a source, in the order of its places: where the first quote begins, then by id. A statement that the filter leaves out has
 * no stance that stays, nor has a rejected one.
 */
export interface Article {
  readonly source: Id;
  readonly rows: readonly Row[];
  readonly relations: readonly Relation[];
}
