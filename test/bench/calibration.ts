/** A confidence, and whether what it was given to is right. */
export interface Outcome {
  readonly confidence: number;
  readonly right: boolean;
}

export interface Bin {
  /** Bounds of the confidences in it: from, to (exclusive but for 1). */
  readonly from: number;
  readonly to: number;
  readonly items: number;
  /** Mean confidence, and the share that is right. */
  readonly confidence: number;
  readonly right: number;
}

export interface Calibration {
  readonly bins: readonly Bin[];
  /** Mean distance between a bin's confidence and its share that is right, weighed by its items. */
  readonly error: number;
}

const BINS = 10;
const LEAST = 100;

/** Outcomes -> ten bins of equal width, each with the next ones until it holds 100; what is left at the end goes to the last. */
export function calibration(outcomes: readonly Outcome[]): Calibration {
  const groups: { from: number; to: number; held: Outcome[] }[] = [];
  let open = { from: 0, to: 0, held: [] as Outcome[] };
  for (let bin = 0; bin < BINS; bin += 1) {
    open.to = (bin + 1) / BINS;
    for (const one of outcomes) if (Math.min(BINS - 1, Math.floor(one.confidence * BINS)) === bin) open.held.push(one);
    if (open.held.length < LEAST) continue;
    groups.push(open);
    open = { from: open.to, to: open.to, held: [] };
  }
  const last = groups.at(-1);
  if (last === undefined) groups.push(open);
  else {
    last.held.push(...open.held);
    last.to = 1;
  }
  const bins = groups.map(({ from, to, held }) => ({
    from,
    to,
    items: held.length,
    confidence: mean(held.map(({ confidence }) => confidence)),
    right: mean(held.map(({ right }) => (right ? 1 : 0))),
  }));
  const distance = bins.reduce((sum, { items, confidence, right }) => sum + items * Math.abs(confidence - right), 0);
  return { bins, error: distance / Math.max(1, outcomes.length) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
