/** The statements under the filter, in the order on screen -> a file. Loaded when it is asked for. */
import { fileSlug } from "../../io/file-slug.ts";
import { sourceBrief } from "../../io/source-lines.ts";
import { statementsCsv } from "../../io/statements-csv.ts";
import { TABLE_ROWS, tableSvg } from "../../io/table-svg.ts";
import { checkStates } from "../../io/with-checks.ts";
import { filterSentence, type Sort, type Summary, sentenceText } from "../../query/index.ts";
import type { Model, Workbench } from "../../state/index.ts";
import { originOf } from "../export/picture/caption.ts";
import { today } from "../export/today.ts";
import { loadFilterNames } from "../filter-names.ts";
import { counted } from "../words.ts";
import { MARKS } from "./marks.ts";
import type { SavedFile } from "./save-menu.tsx";

/** More than any record has. */
const ALL = Number.MAX_SAFE_INTEGER;

export async function tableFile(workbench: Workbench, sort: Sort, format: "csv" | "svg"): Promise<SavedFile> {
  const model = workbench.store.getState();
  const { summary } = model;
  if (!summary) throw new Error("expected a record to be open, found none");
  const { filter } = model.view;
  const size = format === "csv" ? ALL : TABLE_ROWS;
  const { items, total } = await workbench.askOnce({ ask: "statements", filter, sort, from: 0, size });
  const name = `${fileSlug(summary.title) || "record"}-table`;
  if (format === "csv") {
    return {
      fileName: `${name}.csv`,
      mime: "text/csv",
      text: statementsCsv(items, summary, checkStates(model.checks)),
    };
  }
  const about = {
    title: summary.title,
    heading: "Statements",
    sentence: sentenceText(filterSentence(filter, await loadFilterNames(workbench, summary, filter))),
    count: countWords(summary, model, items.length, total, sort),
    sources: summary.sources
      .filter(({ id }) => items.some(({ statement }) => statement.source === id))
      .map((source) => sourceBrief(source, summary.actors)),
    origin: originOf(summary, today()),
  };
  return { fileName: `${name}.svg`, mime: "image/svg+xml", text: tableSvg(items, summary, about, MARKS) };
}

/** "412 of 500 statements; the first 200 are shown, by date; 212 are left out". */
function countWords({ statements }: Summary, { view }: Model, shown: number, total: number, sort: Sort): string {
  const all = view.filter.appearances ? statements.appearances : statements.distinct;
  const count = `${total} of ${counted(all, "statement")}`;
  if (shown === total) return count;
  const order = `by ${sort.by}${sort.descending ? ", descending" : ""}`;
  return `${count}; the first ${shown} are shown, ${order}; ${total - shown} are left out`;
}
