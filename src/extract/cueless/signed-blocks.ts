import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";
import type { PlacedQuotation } from "./found.ts";

/** Who signs a block quotation, and the dash before the name. */
export interface Signature {
  readonly dash: TokenSpan;
  readonly name: TokenSpan;
}

export interface SignedBlocks {
  /** All but the lines that sign. */
  readonly placed: readonly PlacedQuotation[];
  /** By the first line of the block. */
  readonly signatures: ReadonlyMap<PlacedQuotation, Signature>;
}

/** A block quotation's last line, when it is a dash and a name ("> — Ida Brandt, harbour master"), says whose words stand above: it is no part of them. */
export function signedBlocks(reading: Reading, placed: readonly PlacedQuotation[]): SignedBlocks {
  const signatures = new Map<PlacedQuotation, Signature>();
  const unsigned: PlacedQuotation[] = [];
  let first: PlacedQuotation | null = null;
  placed.forEach((line, i) => {
    const { kind, continues } = line.quotation;
    if (continues === null) first = line;
    const isLast = (placed[i + 1]?.quotation.continues ?? null) === null;
    const name = kind === "block" && continues !== null && isLast ? nameAfterDash(reading, line) : null;
    if (name === null || first === null) unsigned.push(line);
    else signatures.set(first, { dash: { from: line.from, to: line.from + 1 }, name });
  });
  return { placed: unsigned, signatures };
}

/** Tokens of the longest name that signs, with what it is followed by. */
const NAME_MAX = 12;

function nameAfterDash({ text, tokens: { starts, ends } }: Reading, { from, to }: TokenSpan): TokenSpan | null {
  if (!/^[—–-]+$/.test(text.slice(starts[from], ends[from]))) return null;
  const name = { from: from + 1, to };
  if (name.to <= name.from || name.to - name.from > NAME_MAX) return null;
  const words = text.slice(starts[name.from], ends[name.to - 1]);
  return /^(?:[Tt]he )?\p{Lu}/u.test(words) && !/[.?!]$/.test(words) ? name : null;
}
