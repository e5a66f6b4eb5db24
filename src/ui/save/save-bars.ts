/** Issues by stance, over the whole record -> a file. Loaded when it is asked for. */
import { fileSlug } from "../../io/file-slug.ts";
import { mixCsv } from "../../io/mix-csv.ts";
import { mixSvg } from "../../io/mix-svg.ts";
import { sourceBrief } from "../../io/source-lines.ts";
import { type FacetValue, filterSentence, NO_FILTER, type Summary, sentenceText } from "../../query/index.ts";
import { originOf } from "../export/picture/caption.ts";
import { today } from "../export/today.ts";
import { counted } from "../words.ts";
import { MARKS } from "./marks.ts";
import type { SavedFile } from "./save-menu.tsx";

export function barsFile(values: readonly FacetValue[], summary: Summary, format: "csv" | "svg"): SavedFile {
  const name = `${fileSlug(summary.title) || "record"}-issues`;
  if (format === "csv") return { fileName: `${name}.csv`, mime: "text/csv", text: mixCsv(values, summary) };
  const about = {
    title: summary.title,
    heading: "Support and oppose by issue",
    sentence: sentenceText(filterSentence(NO_FILTER, (id) => id)),
    count: `${counted(summary.statements.distinct, "statement")}, counted once for each stance that it takes on an issue`,
    sources: summary.sources.map((source) => sourceBrief(source, summary.actors)),
    origin: originOf(summary, today()),
  };
  return { fileName: `${name}.svg`, mime: "image/svg+xml", text: mixSvg(values, about, MARKS) };
}
