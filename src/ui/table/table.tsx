import "./table.css";
import type { Sort } from "../../query/index.ts";
import { tableItems } from "../save/save-items.ts";
import { SaveMenu } from "../save/save-menu.tsx";
import { usePhone } from "../use-media.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { SortField } from "./sort-field.tsx";
import { StatementGrid } from "./statement-grid.tsx";
import { StatementList } from "./statement-list.tsx";
import { useQuoteFont } from "./use-quote-font.ts";
import { useRows } from "./use-rows.ts";

/** The statements that the filter keeps: a table, or on a phone a list of cards. */
export function StatementTable() {
  const workbench = useWorkbench();
  const filter = useModel((model) => model.view.filter);
  const sort = useModel((model) => model.view.sort);
  const rows = useRows(filter, sort);
  const phone = usePhone();
  const measurable = useQuoteFont();
  const sortBy = (next: Sort) => workbench.change((view) => ({ ...view, sort: next }));
  return (
    <div className="table-frame" aria-busy={!measurable}>
      <div className="table-tools">
        {phone ? <SortField sort={sort} sortBy={sortBy} /> : <span>{counted(rows.total, "statement")}</span>}
        <SaveMenu what="the table" items={tableItems(workbench, sort)} />
      </div>
      {measurable && phone && <StatementList rows={rows} sort={sort} />}
      {measurable && !phone && <StatementGrid rows={rows} sort={sort} sortBy={sortBy} />}
    </div>
  );
}
