/**
 * One of the English model's lists of rules on parts of speech ("a verb between ‘to’ and a noun ..."), as a machine over columns: what a token
 * counts as is its column, its part of speech or, where the model has a hint for the word, that.
 */
export interface TagRules {
  /** Columns a state. */
  readonly width: number;
  /** Row-major: state, column -> the next state, 0 for none. */
  readonly next: Uint16Array;
  /** The state whose rule holds where a state leads on to nothing; 0 for none. */
  readonly otherwise: Uint16Array;
  /** 1 for a state in which a rule is complete. */
  readonly complete: Uint8Array;
  /** What a complete rule makes of its token: a part of speech, negative where the word need not be known to have it; 0 for nothing. */
  readonly made: Int8Array;
  /** How many tokens into the rule that token stands. */
  readonly shift: Uint8Array;
}

/** As the model writes it: states with their next ones by what comes, then by state what a complete rule makes, and of which of its tokens. */
type Written = readonly [
  version: number,
  last: number,
  states: Readonly<Record<string, Readonly<Record<string, number>>>>,
  made: Readonly<Record<string, string>>,
  marks: Readonly<Record<string, readonly [number, number]>>,
];

/** What the model writes for "anything else". */
const OTHERWISE = "2070003";

/** A machine as the model writes it, in JSON; `columnOf` gives each thing that may come its column, below `width`. */
export function readTagRules(json: string, columnOf: (symbol: number) => number, width: number): TagRules {
  const [, last, states, made, marks] = JSON.parse(json) as Written;
  const count = last + 1;
  const rules: TagRules = {
    width,
    next: new Uint16Array(count * width),
    otherwise: new Uint16Array(count),
    complete: new Uint8Array(count),
    made: new Int8Array(count),
    shift: new Uint8Array(count),
  };
  for (const [state, nexts] of Object.entries(states)) {
    for (const [symbol, to] of Object.entries(nexts)) {
      if (symbol === OTHERWISE) rules.otherwise[Number(state)] = to;
      // What is no number stands for no token.
      else if (/^\d+$/.test(symbol)) rules.next[Number(state) * width + columnOf(Number(symbol))] = to;
    }
  }
  for (const [state, tag] of Object.entries(made)) {
    rules.complete[Number(state)] = 1;
    rules.made[Number(state)] = Number(tag);
    rules.shift[Number(state)] = marks[state]?.[0] ?? 0;
  }
  return rules;
}

/**
 * The rules on `count` tokens by their columns: from each token on the longest that holds, and none on the tokens of one that held. `put` is told
 * which token becomes what; it may change that token's column.
 */
export function runTagRules(
  { width, next, otherwise, complete, made, shift }: TagRules,
  columns: Uint8Array,
  count: number,
  put: (token: number, made: number) => void,
): void {
  for (let i = 0; i < count; i += 1) {
    let state = 0;
    let fallback = 0;
    let end = i;
    for (let j = i; ; j += 1) {
      state = j < count ? (next[state * width + (columns[j] as number)] as number) : 0;
      if (complete[state] === 1) {
        fallback = state;
        end = j;
      }
      if (state === 0 || complete[state] === 1) break;
      const other = otherwise[state] as number;
      if (other !== 0) {
        fallback = other;
        end = j;
      }
    }
    if (fallback === 0) continue;
    if (made[fallback] !== 0) put(i + (shift[fallback] as number), made[fallback] as number);
    i = end;
  }
}
