import { type Attribution, type ExtractionModel, extract } from "../../src/extract/index.ts";
import type { Span } from "../../src/model/index.ts";
import type { Drawn } from "./polnear-score.ts";

/** What a model finds in a text, in the shape in which annotations come. */
export function drawnBy(model: ExtractionModel): (text: string) => Drawn[] {
  return (text) => extract(text, { model }).map(drawn);
}

export function drawn({ content, cue, source }: Attribution): Drawn {
  return { content, cue: spans(cue), source: spans(source) };
}

function spans(span: Span | null): Span[] {
  return span === null ? [] : [span];
}
