/** How sigma is to draw next: before the browser draws, or with its next picture; and whether nodes are others, or have other places. */
export interface Due {
  readonly now: boolean;
  readonly moved: boolean;
  readonly others: boolean;
}

const NOTHING: Due = { now: false, moved: false, others: false };

/** Gathers what is due until it is drawn. */
export function createDue() {
  let due = NOTHING;
  return {
    add({ now = false, moved = false, others = false }: Partial<Due>) {
      due = { now: due.now || now, moved: due.moved || moved, others: due.others || others };
    },
    take(): Due {
      const all = due;
      due = NOTHING;
      return all;
    },
  };
}
