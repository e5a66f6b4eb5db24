import "./pairs.css";
import type { PairKind } from "../../query/index.ts";
import { PairList } from "./pair-list.tsx";

const SECTIONS: readonly {
  readonly kind: PairKind;
  readonly title: string;
  readonly about: string;
  readonly none: string;
}[] = [
  {
    kind: "contradiction",
    title: "Opposite stances",
    about:
      "One speaker, one target: a statement that supports it beside one that opposes it, the earlier one first. They may be about different parts of it or different times, so read both.",
    none: "No speaker takes opposite stances on one target",
  },
  {
    kind: "reply",
    title: "Replies",
    about: "A statement beside one that answers it, with the stance that the answer takes toward it.",
    none: "No statement answers another one",
  },
];

/** Statements in pairs: what one speaker says on both sides of something, and what answers what. */
export function Pairs() {
  return (
    <div className="pairs">
      {SECTIONS.map((section) => (
        <PairList key={section.kind} {...section} />
      ))}
    </div>
  );
}
