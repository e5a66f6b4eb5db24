import type { Span } from "../model/index.ts";
import type { Cast, MentionKind } from "./cast.ts";

/** Below this it is not sure enough whom a name in the words means. */
const LEAST = 0.5;

/** What names somebody; a role or a pronoun only points. */
const NAMES: ReadonlySet<MentionKind> = new Set(["name", "surname", "title", "acronym", "handle"]);

/** A cast -> how to find the entities that are named within spans of the text, in the order in which they are. */
export function namedWithin({ mentions }: Cast): (spans: readonly Span[]) => number[] {
  const names = mentions
    .filter(({ kind, entity, confidence }) => entity !== null && NAMES.has(kind) && confidence >= LEAST)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return (spans) => [
    ...new Set(
      spans.flatMap((span) => {
        const found: number[] = [];
        for (let i = firstFrom(span.start); i < names.length; i += 1) {
          const name = names[i];
          if (name === undefined || name.start >= span.end) break;
          if (name.end <= span.end && name.entity !== null) found.push(name.entity);
        }
        return found;
      }),
    ),
  ];

  function firstFrom(start: number): number {
    let low = 0;
    let high = names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((names[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
