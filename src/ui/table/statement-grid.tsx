import { ChevronDown, ChevronUp } from "lucide-react";
import { useMemo, useRef } from "react";
import {
  Cell,
  Collection,
  Column,
  Row as GridRow,
  type Key,
  type Selection,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
  TableLoadMoreItem,
} from "react-aria-components/Table";
import { TableLayout, Virtualizer } from "react-aria-components/Virtualizer";
import type { Row, Sort } from "../../query/index.ts";
import { chooseAll } from "../../state/index.ts";
import { useMedia } from "../use-media.ts";
import { useWidth } from "../use-width.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { CellContent } from "./cells.tsx";
import { type ColumnSpec, columnsFor } from "./columns.ts";
import { rowWords } from "./row-words.ts";
import { useKeptScroll } from "./use-kept-scroll.ts";
import type { Rows } from "./use-rows.ts";

/** What a row is taken to be high until its words, which are shown whole, have been measured; more where it has few columns. */
const ROW_HEIGHT = 74;
const NARROW_ROW_HEIGHT = 116;
const FEW_COLUMNS = 2;
const HEADING_HEIGHT = 34;

interface Props {
  readonly rows: Rows;
  readonly sort: Sort;
  sortBy(sort: Sort): void;
}

export function StatementGrid({ rows, sort, sortBy }: Props) {
  const workbench = useWorkbench();
  const selected = useModel((model) => model.view.selected);
  const coarse = useMedia("(pointer: coarse)");
  const host = useRef<HTMLDivElement>(null);
  const selectedHere = useRef<readonly string[]>([]);
  const columns = columnsFor(useWidth(host));
  const { items, total, pending, more } = rows;
  const rowHeight = columns.length <= FEW_COLUMNS ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
  const grid = useKeptScroll(rows, sort, rowHeight, HEADING_HEIGHT, selectedHere);

  const ids = useMemo(() => new Set(items.map(({ statement }) => statement.id)), [items]);
  const selectedRows = useMemo(() => new Set<Key>(selected.filter((id) => ids.has(id))), [selected, ids]);
  const select = (keys: Selection) => {
    selectedHere.current = keys === "all" ? [...ids] : [...keys].map(String);
    workbench.change(chooseAll(selectedHere.current));
  };
  const sorted: SortDescriptor = {
    column: columns.find((column) => column.sort === sort.by)?.id ?? "",
    direction: sort.descending ? "descending" : "ascending",
  };
  const sortColumn = ({ column, direction }: SortDescriptor) => {
    const by = columns.find(({ id }) => id === column)?.sort;
    if (by) sortBy({ by, descending: direction === "descending" });
  };

  return (
    <div ref={host} className="table-host" aria-busy={pending}>
      <Virtualizer
        layout={TableLayout}
        layoutOptions={{ estimatedRowHeight: rowHeight, headingHeight: HEADING_HEIGHT }}
      >
        <Table
          ref={grid}
          aria-label="Statements"
          className="table"
          selectionMode={coarse ? "single" : "multiple"}
          selectionBehavior="replace"
          selectedKeys={selectedRows}
          onSelectionChange={select}
          sortDescriptor={sorted}
          onSortChange={sortColumn}
        >
          <TableHeader className="table-head" columns={columns} dependencies={[sort]}>
            {(column) => <Heading column={column} />}
          </TableHeader>
          <TableBody className="table-body">
            <Collection items={items} dependencies={[columns]}>
              {(row: Row) => (
                <GridRow id={row.statement.id} className="table-row" columns={columns}>
                  {(column: ColumnSpec) => (
                    <Cell className={`table-cell table-cell-${column.id}`} textValue={rowWords(row)}>
                      <CellContent column={column.id} row={row} />
                    </Cell>
                  )}
                </GridRow>
              )}
            </Collection>
            {items.length < total && (
              <TableLoadMoreItem className="table-more" onLoadMore={more} isLoading>
                Loading more statements
              </TableLoadMoreItem>
            )}
          </TableBody>
        </Table>
      </Virtualizer>
    </div>
  );
}

function Heading({ column: { id, name, sort, width } }: { column: ColumnSpec }) {
  return (
    <Column
      id={id}
      className="table-heading"
      isRowHeader={id === "speaker" || id === "said"}
      allowsSorting={sort !== null}
      width={width}
      {...(width === "1fr" && { minWidth: 200 })}
    >
      {({ sortDirection }) => (
        <span className="table-heading-words">
          {name}
          {sortDirection === "ascending" && <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />}
          {sortDirection === "descending" && <ChevronUp size={14} strokeWidth={1.75} aria-hidden="true" />}
        </span>
      )}
    </Column>
  );
}
