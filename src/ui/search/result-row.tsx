import type { Hit, Named } from "../../query/index.ts";
import { dateWords } from "../../text/date-words.ts";
import { KindIcon } from "../marks.tsx";
import { counted, KIND_NAMES } from "../words.ts";
import type { FoundRow } from "./found-rows.ts";
import { CELL, ROW, WIDE_CELL } from "./grid-roles.ts";
import { MarkedWords } from "./marked-words.tsx";
import type { Deed } from "./what-to-do.ts";

interface Props {
  readonly id: string;
  readonly row: FoundRow;
  /** The part of it that the arrow keys stand on: what was found, or what else can be done with it. */
  readonly active: 0 | 1 | null;
  act(deed: Deed): void;
}

/** One thing that was found: pressing it goes there, its button filters by it. The keys are heard by the field, which keeps the focus. */
export function ResultRow({ id, row, active, act }: Props) {
  const gone = row.what === "hit" && row.hit.statements + row.hit.about === 0;
  return (
    <div {...ROW} className="result" data-active={active !== null || undefined} data-gone={gone || undefined}>
      <div {...("node" in row ? CELL : WIDE_CELL)} className="result-cell">
        <button
          id={`${id}-0`}
          type="button"
          className="result-thing"
          tabIndex={-1}
          onClick={(event) => act(event.ctrlKey || event.metaKey ? "add" : event.shiftKey ? "filter" : "go")}
        >
          {!("node" in row) ? (
            <span className="result-all">{wholeWords(row)}</span>
          ) : (
            <>
              <KindIcon kind={row.node.kind} />
              <span className="result-words">
                {row.what === "hit" ? (
                  <HitWords hit={row.hit} />
                ) : (
                  <span className="result-name">{row.node.label}</span>
                )}
                <span className="visually-hidden">, {KIND_NAMES[row.node.kind]}</span>
              </span>
              {row.what === "hit" && <HitCount hit={row.hit} />}
            </>
          )}
        </button>
      </div>
      {"node" in row && (
        <div {...CELL} className="result-second">
          <button
            id={`${id}-1`}
            type="button"
            className="button small"
            tabIndex={-1}
            data-active={active === 1 || undefined}
            aria-label={`Filter by ${row.node.label}`}
            onClick={() => act("filter")}
          >
            Filter
          </button>
        </div>
      )}
    </div>
  );
}

/** Of a row that is no one thing. */
function wholeWords(row: Exclude<FoundRow, { readonly node: Named }>): string {
  if (row.what === "all") return `Filter by these words: ${counted(row.count, "statement")}`;
  const all = counted(row.total, row.kind);
  return row.count === row.total ? `Show all ${all}` : `Show ${row.count} of ${all}`;
}

/** Statements under the filter; a statement says only when it is not among them. */
function HitCount({ hit: { node, statements } }: { hit: Hit }) {
  if (node.kind === "statement" && statements > 0) return null;
  return (
    <span className="result-count">
      <span aria-hidden="true">{statements}</span>
      <span className="visually-hidden">, {counted(statements, "statement")} under the filter</span>
    </span>
  );
}

/** The name, and under it the line that matched when that is another; of a statement the line, and under it who says it. */
function HitWords({ hit }: { hit: Hit }) {
  const line = <MarkedWords line={hit.line} marks={hit.marks} cut={hit.cut} />;
  if (hit.node.kind === "statement") {
    return (
      <>
        {hit.in === "words" ? (
          <span className="result-quote">
            <MarkedWords line={hit.line} marks={hit.marks} cut={hit.cut} quoted />
          </span>
        ) : (
          <span className="result-gist">
            <span className="result-note">In our words: </span>
            {line}
          </span>
        )}
        <span className="result-line">
          {hit.by?.label ?? "Speaker not named"} · {hit.date === null ? "date not stated" : dateWords(hit.date)}
        </span>
      </>
    );
  }
  if (hit.in === "name") return <span className="result-name">{line}</span>;
  return (
    <>
      <span className="result-name">{hit.node.label}</span>
      <span className="result-line">{line}</span>
    </>
  );
}
