import mammoth from "mammoth";
import { fact } from "./article-facts.ts";
import { articleText } from "./article-text.ts";
import { docxBlocks, type WordDocument } from "./docx-blocks.ts";
import { docxParts } from "./docx-parts.ts";

export type DocxArticle =
  | { readonly text: string; readonly title: string | null; readonly why: null }
  | { readonly why: "no-document" | "damaged" | "too-large" };

/**
 * A Word file's bytes -> its words as they are printed, paragraph by paragraph, footnotes and endnotes at the end, and its title. What was
 * deleted under "track changes", comments, pictures, and everything that could run or be fetched is left out.
 */
export async function docxArticle(bytes: Uint8Array): Promise<DocxArticle> {
  try {
    const { parts, why } = await docxParts(bytes);
    if (parts === null) return { why: why === "no-zip" ? "damaged" : why };
    const document = await readDocument(parts);
    if (document === null) return { why: "damaged" };
    const { blocks, title } = docxBlocks(document);
    return { text: articleText(blocks), title: title === null ? null : fact(title), why: null };
  } catch {
    // Markup that does not close, parts that are cut off, or nesting that no stack bears.
    return { why: "damaged" };
  }
}

/** The document as mammoth reads it, before any of it would become HTML. */
async function readDocument(parts: Uint8Array): Promise<WordDocument | null> {
  let read: WordDocument | null = null;
  // One of the two names is the one that Node takes, the other the one that a page takes.
  const input = { buffer: parts, arrayBuffer: parts } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  await mammoth.convertToHtml(input, {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    transformDocument: (document: WordDocument) => {
      read = document;
      return { ...document, children: [] };
    },
  });
  return read;
}
