import { Fragment } from "react";
import type { Hit } from "../../query/index.ts";

interface Props extends Pick<Hit, "line" | "cut" | "marks"> {
  /** Somebody's own words: between quotation marks, with what stands for words left out outside of them. */
  readonly quoted?: boolean;
}

/** A line with the stretches that match in heavier type. */
export function MarkedWords({ line, cut, marks, quoted = false }: Props) {
  const start = cut.start ? 1 : 0;
  const end = cut.end ? line.length - 1 : line.length;
  return (
    <>
      {cut.start && "…"}
      {quoted && "“"}
      {marks.map((mark, i) => (
        <Fragment key={mark.start}>
          {line.slice(marks[i - 1]?.end ?? start, mark.start)}
          <mark className="found">{line.slice(mark.start, mark.end)}</mark>
        </Fragment>
      ))}
      {line.slice(marks.at(-1)?.end ?? start, end)}
      {quoted && "”"}
      {cut.end && "…"}
    </>
  );
}
