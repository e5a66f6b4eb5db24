/** What the page does with a file. */
export type Kind = "record" | "article" | "unknown";

/** What a file is by its name and type, as far as they say. While it is dragged only its type is known. */
export function kindOfFile({ name = "", type }: { readonly name?: string; readonly type: string }): Kind {
  if (/json$/i.test(type) || /\.json$/i.test(name)) return "record";
  if (/^text\/(plain|markdown|html)$|wordprocessingml\.document$/i.test(type)) return "article";
  if (/\.(txt|text|md|markdown|x?html?|docx)$/i.test(name)) return "article";
  return "unknown";
}
