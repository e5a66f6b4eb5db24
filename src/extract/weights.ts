import type { Crf } from "./crf.ts";
import type { Fields } from "./extraction-model.ts";
import type { Judge } from "./judge.ts";

/**
 * The weights file: "ONRECORD-WEIGHTS-1\n"; the length of a JSON header in bytes as ten digits and "\n"; the header, which says what made the
 * weights and describes each table; then the tables, one signed byte a weight. No text of any article is in it.
 */
const MAGIC = "ONRECORD-WEIGHTS-1\n";
const LENGTH_DIGITS = 10;

/** What a weights file says of itself. */
export interface WeightsOrigin {
  /** What it was learnt from, for people. */
  readonly corpus: string;
  readonly articles: number;
  readonly attributions: number;
  readonly seed: number;
  /** Version of the features; weights of others mean nothing here. */
  readonly features: number;
}

/** Raised whenever a feature is added, changed or moved. */
export const FEATURES_VERSION = 1;

interface Table {
  readonly bits: number;
  readonly scale: number;
}
interface FieldTable extends Table {
  readonly labels: number;
  readonly places: number;
  readonly transitions: readonly number[];
}
interface Header {
  readonly origin: WeightsOrigin;
  readonly cues: FieldTable;
  readonly roles: FieldTable;
  readonly content: Table;
  readonly source: Table;
}

const TABLES = ["cues", "roles", "content", "source"] as const;

/** Bytes -> fields. Throws when they are not a weights file of this version. */
export function readWeights(bytes: Uint8Array): Fields {
  const { header, body } = readHeader(bytes);
  if (header.origin.features !== FEATURES_VERSION) {
    throw new Error(`Weights for features of version ${header.origin.features} where ${FEATURES_VERSION} is expected`);
  }
  let at = body;
  const table = (size: number): Int8Array => {
    if (at + size > bytes.length)
      throw new Error(`A weights file that ends at byte ${bytes.length} where ${at + size} are expected`);
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, size);
    at += size;
    return weights;
  };
  const field = ({ bits, scale, labels, places, transitions }: FieldTable): Crf => ({
    bits,
    scale,
    labels,
    places,
    transitions: Float32Array.from(transitions),
    weights: table(labels << bits),
  });
  const judge = ({ bits, scale }: Table): Judge => ({ bits, scale, weights: table(1 << bits) });
  return {
    cues: field(header.cues),
    roles: field(header.roles),
    content: judge(header.content),
    source: judge(header.source),
  };
}

/** What a weights file says of itself. Throws as {@link readWeights}. */
export function weightsOrigin(bytes: Uint8Array): WeightsOrigin {
  return readHeader(bytes).header.origin;
}

function readHeader(bytes: Uint8Array): { header: Header; body: number } {
  const start = MAGIC.length + LENGTH_DIGITS + 1;
  const head = asciiOf(bytes, 0, start);
  const length = Number(head.slice(MAGIC.length, -1));
  if (!head.startsWith(MAGIC) || !Number.isInteger(length) || start + length > bytes.length) {
    throw new Error(
      `Not a weights file: it begins with ${JSON.stringify(head.slice(0, MAGIC.length))} where ${JSON.stringify(MAGIC)} is expected`,
    );
  }
  return { header: JSON.parse(asciiOf(bytes, start, start + length)) as Header, body: start + length };
}

/** Fields -> bytes, each weight rounded to a 127th of its table's largest; those below `least` of it are dropped. The same fields give the same bytes. */
export function writeWeights(fields: Fields, origin: WeightsOrigin, least: number): Uint8Array {
  const packed = TABLES.map((name) => pack(fields[name].weights, least));
  const field = ({ bits, labels, places, transitions }: Crf, scale: number): FieldTable => ({
    bits,
    scale,
    labels,
    places,
    transitions: Array.from(transitions, (weight) => Math.round(weight * 1000) / 1000),
  });
  const header: Header = {
    origin,
    cues: field(fields.cues, packed[0]?.scale ?? 1),
    roles: field(fields.roles, packed[1]?.scale ?? 1),
    content: { bits: fields.content.bits, scale: packed[2]?.scale ?? 1 },
    source: { bits: fields.source.bits, scale: packed[3]?.scale ?? 1 },
  };
  const json = JSON.stringify(header).replace(/[^\x20-\x7e]/g, "?");
  const head = `${MAGIC}${String(json.length).padStart(LENGTH_DIGITS, "0")}\n${json}`;
  const bytes = new Uint8Array(packed.reduce((sum, { weights }) => sum + weights.length, head.length));
  for (let i = 0; i < head.length; i += 1) bytes[i] = head.charCodeAt(i);
  let at = head.length;
  for (const { weights } of packed) {
    bytes.set(new Uint8Array(weights.buffer), at);
    at += weights.length;
  }
  return bytes;
}

function pack(weights: Float32Array | Int8Array, least: number): { weights: Int8Array; scale: number } {
  // A few weights are very large; what they lose by being cut to the bound is little, and all others keep finer steps.
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const bound = Math.max(sizes[Math.floor(sizes.length * BOUND_SHARE)] ?? 0, 1e-6);
  const scale = bound / 127;
  return {
    scale,
    weights: Int8Array.from(weights, (weight) =>
      Math.abs(weight) < least ? 0 : Math.max(-127, Math.min(127, Math.round(weight / scale))),
    ),
  };
}

const BOUND_SHARE = 0.9999;

function asciiOf(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (const byte of bytes.subarray(from, to)) text += String.fromCharCode(byte);
  return text;
}
