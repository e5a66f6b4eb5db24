/**
 * A grid out of plain boxes: a table's own elements lose their meaning in some browsers as soon as they are laid out otherwise,
 * and its rows here are.
 */
export const GRID = { role: "grid", "aria-label": "Search results" } as const;
export const rowGroup = (name: string) => ({ role: "rowgroup", "aria-label": name }) as const;
export const ROW = { role: "row" } as const;
export const HEADER = { role: "columnheader", "aria-colspan": 2 } as const;
export const CELL = { role: "gridcell" } as const;
export const WIDE_CELL = { role: "gridcell", "aria-colspan": 2 } as const;
