import { useRef } from "react";
import { Collection, GridList, GridListItem, GridListLoadMoreItem } from "react-aria-components/GridList";
import { ListLayout, Virtualizer } from "react-aria-components/Virtualizer";
import type { Row, Sort } from "../../query/index.ts";
import { StatementCard } from "../statement-card.tsx";
import { useModel } from "../use-workbench.ts";
import { rowWords } from "./row-words.ts";
import { useKeptScroll } from "./use-kept-scroll.ts";
import type { Rows } from "./use-rows.ts";

/** What a card is taken to be high until it has been measured. */
const CARD_HEIGHT = 190;

interface Props {
  readonly rows: Rows;
  readonly sort: Sort;
}

/** The table of a narrow screen: a card for each statement, of which only those in sight are in the document. */
export function StatementList({ rows, sort }: Props) {
  const selected = useModel((model) => model.view.selected);
  const selectedHere = useRef<readonly string[]>([]);
  const list = useKeptScroll(rows, sort, CARD_HEIGHT, 0, selectedHere);
  const { items, total, pending, more } = rows;
  return (
    <div className="table-host" aria-busy={pending}>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: CARD_HEIGHT }}>
        <GridList ref={list} aria-label="Statements" className="table" keyboardNavigationBehavior="tab">
          <Collection items={items} dependencies={[selected]}>
            {(row: Row) => (
              <GridListItem id={row.statement.id} className="table-card" textValue={rowWords(row)}>
                <div className="table-card-frame" aria-current={selected.includes(row.statement.id) || undefined}>
                  <StatementCard row={row} by stances tools={false} />
                </div>
              </GridListItem>
            )}
          </Collection>
          {items.length < total && (
            <GridListLoadMoreItem className="table-more" onLoadMore={more} isLoading>
              Loading more statements
            </GridListLoadMoreItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}
