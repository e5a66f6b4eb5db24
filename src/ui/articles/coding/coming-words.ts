import type { Operation } from "../../../edit/index.ts";
import type { Span } from "../../../model/index.ts";
import type { Passage } from "../passages.ts";

/** Something that can be done with words of an article -> all the words that the statement or action, or what is named, has then. */
export function comingWords(operation: Operation, passages: readonly Pick<Passage, "id" | "marks">[]): readonly Span[] {
  switch (operation.op) {
    case "add":
      return operation.statements.flatMap(({ quotes }) => quotes);
    case "change-statement": {
      const { quotes, mention, cue } = operation.set;
      return quotes ?? [mention, cue].flatMap((span) => span ?? []);
    }
    case "change-relation":
      return operation.set.quotes ?? [];
    case "split-statement":
      return operation.into.quotes;
    case "merge-statements": {
      const ids = [operation.keep, ...operation.others];
      return passages.filter(({ id }) => ids.includes(id)).flatMap(({ marks }) => marks);
    }
    default:
      return [];
  }
}
