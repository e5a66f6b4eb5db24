import type { Span } from "../model/index.ts";
import { isBlank, isLineBreak } from "./blanks.ts";

/**
 * A text -> its paragraphs in reading order: what stands between line breaks and holds anything but blanks, without the blanks
 * at its ends. An empty line between them or not makes no difference. Linear in the text.
 */
export function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  let start = -1;
  let end = -1;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isLineBreak(unit)) {
      if (start >= 0) found.push({ start, end });
      start = -1;
    } else if (!isBlank(unit)) {
      if (start < 0) start = at;
      end = at + 1;
    }
  }
  if (start >= 0) found.push({ start, end });
  return found;
}
