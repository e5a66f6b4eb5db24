import type { Span } from "../model/index.ts";
import { textHash } from "../text/index.ts";
import type { Attribution } from "./attribution.ts";

/**
 * One article's attributions as one line of JSON, for programs that measure and count. Offsets are of the canonical text with `textHash`,
 * in UTF-16 code units: `{name, textHash, statements: [{start, end, spans: [[start, end]], kind, act, cue, source, confidence}]}`;
 * `cue` and `source` are `{start, end, text}` or null.
 */
export function attributionsJson(name: string, text: string, attributions: readonly Attribution[]): string {
  const statements = attributions.map(({ content, form, act, cue, source, confidence }) => ({
    start: content[0]?.start ?? 0,
    end: content.at(-1)?.end ?? 0,
    spans: content.map(({ start, end }) => [start, end]),
    kind: form,
    act,
    cue: written(text, cue),
    source: written(text, source),
    confidence: { content: rounded(confidence.content), source: rounded(confidence.source) },
  }));
  return `${JSON.stringify({ name, textHash: textHash(text), statements })}\n`;
}

function written(text: string, span: Span | null) {
  return span === null ? null : { start: span.start, end: span.end, text: text.slice(span.start, span.end) };
}

/** Three digits are more than a calibration can tell apart. */
export function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
