import { type Only, placedWords } from "../check/index.ts";
import { CONTEXT_MAX, ID_PATTERN, type Id, type OnRecord, type Problem, problem } from "../model/index.ts";
import { canonicalText, sliceHash } from "../text/index.ts";
import { LISTS } from "./operation.ts";

const ADDRESS = /^https?:\/\/[^\s]+$/;
const SLICE_HASH = /^[0-9a-f]{16}$/;
const TEXT_HASH = /^sha256:[0-9a-f]{64}$/;

/**
 * What the types do not say and a file is refused for, so that a record that was edited can be opened again: ids, addresses, hashes, the length
 * of a quote's context, statements without words; and words that do not stand in the text where the record holds it.
 */
export function shapeProblems(record: OnRecord, only: Only): Problem[] {
  const found: Problem[] = [];
  const wants = (holds: boolean, one: () => Problem): void => {
    if (!holds) found.push(one());
  };
  for (const list of LISTS) {
    record[list].forEach(({ id }, i) => {
      if (only(id)) wants(ID_PATTERN.test(id), () => problem("bad-id", `${list}[${i}].id`, { found: shown(id) }));
    });
  }
  record.sources.forEach(({ id, url, textHash }, i) => {
    if (!only(id)) return;
    const at = `sources[${i}]`;
    wants(url === null || ADDRESS.test(url), () => problem("bad-address", `${at}.url`, { found: shown(url) }));
    wants(TEXT_HASH.test(textHash), () => problem("bad-text-hash", `${at}.textHash`, { found: shown(textHash) }));
  });
  record.actors.forEach(({ id, sameAs }, i) => {
    if (!only(id)) return;
    sameAs.forEach((address, j) => {
      const at = `actors[${i}].sameAs[${j}]`;
      wants(ADDRESS.test(address), () => problem("bad-address", at, { found: shown(address) }));
    });
  });
  record.statements.forEach(({ id, quotes }, i) => {
    if (only(id)) wants(quotes.length > 0, () => problem("no-quotes", `statements[${i}].quotes`, {}));
  });
  const texts = heldTexts(record);
  for (const { owner, source, span, where } of placedWords(record, only)) {
    const text = texts(source);
    wants(text === null || sliceHash(text, span) === span.hash, () => problem("altered-words", where, { id: owner }));
    wants(SLICE_HASH.test(span.hash), () => problem("bad-slice-hash", `${where}.hash`, { found: shown(span.hash) }));
    if (!("verbatim" in span)) continue;
    for (const side of ["prefix", "suffix"] as const) {
      const { length } = span[side];
      wants(length <= CONTEXT_MAX, () => problem("long-context", `${where}.${side}`, { length, limit: CONTEXT_MAX }));
    }
  }
  return found;
}

/** Canonical texts of the sources that hold theirs, each made once. */
function heldTexts({ sources }: OnRecord): (source: Id) => string | null {
  const held = new Map(sources.map(({ id, text }) => [id, text]));
  const made = new Map<Id, string | null>();
  return (source) => {
    const had = made.get(source);
    if (had !== undefined) return had;
    const text = held.get(source);
    const canonical = text === undefined ? null : canonicalText(text);
    made.set(source, canonical);
    return canonical;
  };
}

function shown(text: string | null): string {
  return `“${text ?? ""}”`;
}
