/**
 * A file's text -> the text that all offsets and hashes are of: no byte order mark at the start, and every line break
 * (CRLF or a lone CR) a single LF. Nothing else changes, so that what a reader sees is what was hashed.
 */
export function canonicalText(text: string): string {
  const unmarked = text.startsWith("\uFEFF") ? text.slice(1) : text;
  return unmarked.replace(/\r\n?/g, "\n");
}
