/**
 * Any text -> Markdown that shows exactly that text, on one line: marks that Markdown would read are escaped, and a line
 * break becomes a space. Bare addresses stay as they are, for readers that make links of them.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>~|]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/^(?:#{1,6}(?=\s|$)|[+\-=](?=\s|$|[-=]))/, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/** A text whose line breaks, with the blanks around them, are single spaces. */
export function oneLine(text: string): string {
  return text.replace(/[^\S\r\n]*[\r\n\u2028\u2029]+\s*/g, " ").trim();
}
