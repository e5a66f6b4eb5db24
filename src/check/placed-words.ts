import type { HashedSpan, Id, OnRecord, Quote } from "../model/index.ts";
import { ALL, chosen, type Only } from "./only.ts";

/** Words of a record that stand in a source: a quote, or a statement's cue or mention. */
export interface PlacedWords {
  /** The statement, relation or actor that they belong to. */
  readonly owner: Id;
  readonly source: Id;
  readonly where: string;
  readonly span: HashedSpan | Quote;
  readonly isQuote: boolean;
}

/** All of them, in the order of the file. */
export function placedWords({ actors, statements, relations }: OnRecord, only: Only = ALL): PlacedWords[] {
  const found: PlacedWords[] = [];
  for (const [i, { id, affiliations }] of chosen(actors, only)) {
    affiliations.forEach(({ evidence }, j) => {
      evidence.forEach(({ source, quote }, k) => {
        const where = `actors[${i}].affiliations[${j}].evidence[${k}].quote`;
        found.push({ owner: id, source, where, span: quote, isQuote: true });
      });
    });
  }
  for (const [i, { id, source, cue, mention, quotes }] of chosen(statements, only)) {
    const where = `statements[${i}]`;
    if (cue !== null) found.push({ owner: id, source, where: `${where}.cue`, span: cue, isQuote: false });
    if (mention !== null) found.push({ owner: id, source, where: `${where}.mention`, span: mention, isQuote: false });
    quotes.forEach((quote, j) => {
      found.push({ owner: id, source, where: `${where}.quotes[${j}]`, span: quote, isQuote: true });
    });
  }
  for (const [i, { id, source, quotes }] of chosen(relations, only)) {
    quotes.forEach((quote, j) => {
      found.push({ owner: id, source, where: `relations[${i}].quotes[${j}]`, span: quote, isQuote: true });
    });
  }
  return found;
}

/** The words of each source, in their order. */
export function wordsBySource(words: readonly PlacedWords[]): Map<Id, PlacedWords[]> {
  const groups = new Map<Id, PlacedWords[]>();
  for (const placed of words) {
    const group = groups.get(placed.source);
    if (group === undefined) groups.set(placed.source, [placed]);
    else group.push(placed);
  }
  return groups;
}
