import type { Told } from "../entities/told.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Spoken } from "../speakers/speakers.ts";
import { type Signs, signsAt } from "./signs.ts";
import type { StanceReading } from "./stance-reading.ts";

/** An attribution in tokens. */
export interface Said {
  readonly spoken: Spoken;
  readonly content: readonly TokenSpan[];
  /** First token of the content. */
  readonly from: number;
  /** The token after its last. */
  readonly to: number;
  /** Every token of it. */
  readonly inside: readonly number[];
  readonly cue: TokenSpan | null;
  /** The cue's word of meaning, in its base form; "" where there is no cue. */
  readonly verb: string;
  /** Bits of {@link verbBits} of that word. */
  readonly deeds: number;
  /** What the words of the cue say of what they are about. */
  readonly cueSigns: Signs;
  /** Nothing is said: “declined to say”, “has not commented”. */
  readonly withheld: boolean;
  /** A question: what it holds is not said to be so. */
  readonly asked: boolean;
}

export function readSaid(reading: StanceReading, spoken: Spoken, told: Told): Said {
  const { cue } = told;
  const content = told.content.some(({ from, to }) => from >= to)
    ? told.content.filter(({ from, to }) => from < to)
    : told.content;
  const from = content[0]?.from ?? 0;
  const to = content.at(-1)?.to ?? 0;
  const head = cue === null ? -1 : headOf(reading, cue);
  const cueSigns = signsAt(reading, cue === null ? NO_TOKENS : range(cue));
  return {
    spoken,
    content,
    from,
    to,
    inside: tokensOf(content),
    cue,
    verb: head === -1 ? "" : (reading.lemmas[head] ?? ""),
    deeds: head === -1 ? 0 : (reading.stances[head] ?? 0),
    cueSigns,
    withheld: spoken.act === "decline" && isWithheld(reading, cue, from),
    asked: isOpen(reading, from, cueSigns) || (spoken.act === "request" && isAsked(reading, from, to)),
  };
}

function tokensOf(spans: readonly TokenSpan[]): number[] {
  let count = 0;
  for (const { from, to } of spans) count += Math.max(0, to - from);
  const tokens = new Array<number>(count);
  let k = 0;
  for (const { from, to } of spans) for (let i = from; i < to; i += 1) tokens[k++] = i;
  return tokens;
}

export function range({ from, to }: TokenSpan): number[] {
  return tokensOf([{ from, to }]);
}

const NO_TOKENS: readonly number[] = [];

function isWithheld({ lemmas }: StanceReading, cue: TokenSpan | null, from: number): boolean {
  const near = [...(cue === null ? [] : range(cue)), from, from + 1, from + 2];
  return near.some((i) => WITHHELD.has(lemmas[i] ?? ""));
}
const WITHHELD = new Set(
  "say comment discuss speculate disclose reveal release answer respond elaborate interview identify name specify confirm tell explain provide".split(
    " ",
  ),
);

/** “wondered whether to open the gate”, “to decide whether it opens”: no side of it, unless that is doubted. */
function isOpen({ small }: StanceReading, from: number, cue: Signs): boolean {
  if (cue.doubt !== 0) return false;
  for (let i = from; i < from + OPENING; i += 1) if (small[i] === "whether") return true;
  return false;
}

const OPENING = 3;

/** “whether a strike could be avoided”, “Who exempts her?” */
function isAsked({ small }: StanceReading, from: number, to: number): boolean {
  const first = small[from] ?? "";
  return (
    /^(?:whether|if|what|who|how|why|when|where)$/.test(first) || small.slice(Math.max(from, to - 2), to).includes("?")
  );
}

/** The last word of the cue that is a verb, a noun or an adjective; the first where none is. */
function headOf({ small }: StanceReading, { from, to }: TokenSpan): number {
  for (let i = to - 1; i > from; i -= 1) if (!PARTICLES.has(small[i] ?? "")) return i;
  return from;
}

const PARTICLES = new Set("for on upon to of out by with at about against back off over in as that down up".split(" "));
