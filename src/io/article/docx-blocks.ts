import { type Block, LINE_BREAK, shownWords } from "./article-text.ts";

/** What is read here of a document as mammoth gives it. */
export type WordNode =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "break"; readonly breakType: string }
  | { readonly type: "tab" | "image" | "checkbox" | "commentReference" | "bookmarkStart" }
  | { readonly type: "noteReference"; readonly noteType: string; readonly noteId: string }
  | { readonly type: "run" | "hyperlink" | "table" | "tableRow" | "tableCell"; readonly children: readonly WordNode[] }
  | { readonly type: "paragraph"; readonly styleName: string | null; readonly children: readonly WordNode[] };

export interface WordDocument {
  readonly children: readonly WordNode[];
  readonly notes: { resolve(reference: WordNode): { readonly body: readonly WordNode[] } | null };
}

type Paragraph = Extract<WordNode, { type: "paragraph" }>;

/**
 * A document -> its words, block by block: paragraphs, headings and items of lists as they follow each other, the cells of a row in one line,
 * and the notes at the end in the order in which they are referred to. `title` is what stands in the style "Title", or else the first heading.
 */
export function docxBlocks({ children, notes }: WordDocument): {
  readonly blocks: readonly Block[];
  readonly title: string | null;
} {
  const blocks: Block[] = [];
  const titles: (string | null)[] = [null, null];
  const referred = new Set<readonly WordNode[]>();
  let quotations = 0;
  let quoting = false;

  const add = (raw: string, quotation = 0) => {
    for (const text of shownWords(raw)) blocks.push({ kind: "paragraph", quotation, text });
  };

  const paragraph = ({ styleName, children: runs }: Paragraph) => {
    const words = wordsOf(runs);
    const isQuotation = /^(?:intense )?quote$|^block (?:text|quotation)$/i.test(styleName ?? "");
    if (isQuotation && !quoting) quotations += 1;
    quoting = isQuotation;
    const rank = /^title$/i.test(styleName ?? "") ? 0 : /^heading 1$/i.test(styleName ?? "") ? 1 : -1;
    if (rank >= 0) titles[rank] ??= shownWords(words).join(" ") || null;
    add(words, isQuotation ? quotations : 0);
  };

  const wordsOf = (nodes: readonly WordNode[]): string =>
    nodes
      .map((node) => {
        switch (node.type) {
          case "text":
            return node.value.replaceAll(LINE_BREAK, "");
          case "tab":
            return " ";
          case "break":
            return node.breakType === "line" ? LINE_BREAK : " ";
          case "noteReference": {
            const note = notes.resolve(node);
            if (note !== null) referred.add(note.body);
            return "";
          }
          default:
            return "children" in node ? wordsOf(node.children) : "";
        }
      })
      .join("");

  /** A row of single lines is one line; where a cell holds more, each paragraph stands for itself. */
  const row = (cells: readonly WordNode[]) => {
    const inCells = cells.map((cell) => ("children" in cell ? cell.children : []));
    const isLine = inCells.every((nodes) => nodes.length <= 1 && nodes.every(({ type }) => type === "paragraph"));
    if (isLine) add(inCells.map((nodes) => wordsOf(nodes).replaceAll(LINE_BREAK, " ")).join(" "));
    else for (const nodes of inCells) walk(nodes);
  };

  const walk = (nodes: readonly WordNode[]): void => {
    for (const node of nodes) {
      if (node.type === "paragraph") paragraph(node);
      else {
        quoting = false;
        if (node.type === "tableRow") row(node.children);
        else if (node.type === "table") walk(node.children);
        else add(wordsOf([node]));
      }
    }
  };

  walk(children);
  quoting = false;
  // A set goes on to what is added while it is walked: a note may refer to another one, and each stands once.
  for (const body of referred) walk(body);
  return { blocks, title: titles[0] ?? titles[1] ?? null };
}
