/** What a save menu offers; the writers come when one is pressed. */
import type { FacetValue, Sort, Summary } from "../../query/index.ts";
import type { Workbench } from "../../state/index.ts";
import type { SaveItem } from "./save-menu.tsx";

export function tableItems(workbench: Workbench, sort: Sort): SaveItem[] {
  const file = async (format: "csv" | "svg") => (await import("./save-table.ts")).tableFile(workbench, sort, format);
  return [
    { name: "CSV", about: "All rows under the filter, a row a statement and stance", file: () => file("csv") },
    { name: "SVG", about: "A typeset table of at most 200 rows", file: () => file("svg") },
  ];
}

export function barItems(values: readonly FacetValue[], summary: Summary): SaveItem[] {
  const file = async (format: "csv" | "svg") => (await import("./save-bars.ts")).barsFile(values, summary, format);
  return [
    { name: "CSV", about: "A row an issue, with its counts by stance", file: () => file("csv") },
    { name: "SVG", about: "The bars as a drawing, with all issues", file: () => file("svg") },
  ];
}
