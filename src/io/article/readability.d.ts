// What is used here of Mozilla's Readability and of the small document that it brings, whose own types would bring a browser's into
// rooms that know none.
declare module "@mozilla/readability" {
  import type { PageDocument, PageElement } from "@mozilla/readability/JSDOMParser.js";

  export class Readability {
    constructor(
      document: PageDocument,
      options: {
        readonly serializer: (content: PageElement) => PageElement;
        readonly keepClasses: boolean;
        readonly disableJSONLD: boolean;
      },
    );
    /** Changes the document. Null when there is nothing to read on the page. */
    parse(): { readonly content: PageElement } | null;
  }
}

declare module "@mozilla/readability/JSDOMParser.js" {
  export interface PageNode {
    /** 1 for an element, 3 for text. */
    readonly nodeType: number;
    readonly textContent: string;
    readonly childNodes: readonly PageNode[];
  }
  export interface PageElement extends PageNode {
    /** In small letters. */
    readonly localName: string;
    getElementsByTagName(name: string): readonly PageElement[];
  }
  export interface PageDocument {
    readonly body: PageElement;
  }
  export default class JSDOMParser {
    /** Of well-formed markup. */
    parse(html: string): PageDocument;
  }
}
