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
export const FEATURES_VERSION = 2;

interface Table {
  readonly bits: number;
  readonly scale: number;
}
interface FieldTable extends Table {
  readonly labels: number;
  readonly voted: number;
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
  const field = ({ bits, scale, labels, voted, places, transitions }: FieldTable): Crf => ({
    bits,
    scale,
    labels,
    voted,
    places,
    transitions: Float32Array.from(transitions),
    weights: table(voted << bits),
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

/** Fields -> bytes. The same fields give the same bytes. */
export function writeWeights(fields: Fields, origin: WeightsOrigin): Uint8Array {
  const field = ({ bits, scale, labels, voted, places, transitions }: Crf): FieldTable => ({
    bits,
    scale,
    labels,
    voted,
    places,
    // Three decimals, as they were rounded to: as single numbers they have a tail.
    transitions: Array.from(transitions, (weight) => Math.round(weight * 1000) / 1000),
  });
  const judge = ({ bits, scale }: Judge): Table => ({ bits, scale });
  const header: Header = {
    origin,
    cues: field(fields.cues),
    roles: field(fields.roles),
    content: judge(fields.content),
    source: judge(fields.source),
  };
  const json = JSON.stringify(header).replace(/[^\x20-\x7e]/g, "?");
  const head = `${MAGIC}${String(json.length).padStart(LENGTH_DIGITS, "0")}\n${json}`;
  const tables = TABLES.map((name) => fields[name].weights);
  const bytes = new Uint8Array(tables.reduce((sum, weights) => sum + weights.length, head.length));
  for (let i = 0; i < head.length; i += 1) bytes[i] = head.charCodeAt(i);
  let at = head.length;
  for (const weights of tables) {
    bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), at);
    at += weights.length;
  }
  return bytes;
}

function asciiOf(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (const byte of bytes.subarray(from, to)) text += String.fromCharCode(byte);
  return text;
}
