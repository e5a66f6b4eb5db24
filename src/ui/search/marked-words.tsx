import { Fragment } from "react";
import type { Hit } from "../../query/index.ts";

/** A line with the stretches that match in heavier type. */
export function MarkedWords({ line, marks }: Pick<Hit, "line" | "marks">) {
  return (
    <>
      {marks.map(({ start, end }, i) => (
        <Fragment key={start}>
          {line.slice(marks[i - 1]?.end ?? 0, start)}
          <mark className="found">{line.slice(start, end)}</mark>
        </Fragment>
      ))}
      {line.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
