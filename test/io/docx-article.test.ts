import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { UNPACKED_MAX } from "../../src/io/article/docx-parts.ts";
import { describe as inWords } from "../../src/io/describe.ts";
import { readArticleBytes } from "../../src/io/read-article.ts";
import { paragraph, run, table, wordFile } from "../fixtures/word-file.ts";

async function textOf(bytes: Uint8Array, name = "a.docx"): Promise<string> {
  const { value, problems } = await readArticleBytes(name, bytes);
  if (value === null) throw new Error(`expected an article, got ${problems.map(inWords).join(" ")}`);
  return value.text;
}

async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const { value, problems } = await readArticleBytes(name, bytes);
  expect(value).toBeNull();
  return problems.map(inWords).join(" ");
}

const ascii = (text: string) => new TextEncoder().encode(text);

describe("a Word file", () => {
  it("is read paragraph by paragraph, headings and items of lists among them, its runs put together", async () => {
    const body = [
      paragraph("Ferries stay", "Title"),
      paragraph(`${run("“We will ")}${run("stay")}${run(",” said Ada Lind.")}`),
      paragraph("What the board decided", "Heading1"),
      paragraph("No crossing is cut.", "ListParagraph"),
      paragraph("No fare rises.", "ListParagraph"),
    ].join("");
    const { value, problems } = await readArticleBytes("ferries.docx", await wordFile({ body }));
    expect(problems).toEqual([]);
    expect(value).toEqual({
      title: "Ferries stay",
      publisher: null,
      author: null,
      url: null,
      published: null,
      language: null,
      text: "Ferries stay\n\n“We will stay,” said Ada Lind.\n\nWhat the board decided\n\nNo crossing is cut.\n\nNo fare rises.\n",
    });
  });

  it("has its first heading as its title when nothing stands in the style for one, and none without", async () => {
    const titled = async (body: string) => (await readArticleBytes("a.docx", await wordFile({ body }))).value?.title;
    expect(await titled(paragraph("Words.") + paragraph("Fares", "Heading1"))).toBe("Fares");
    expect(await titled(paragraph("Words."))).toBeNull();
  });

  it("gives a table row by row, and cells of several paragraphs paragraph by paragraph", async () => {
    const plain = table([
      [paragraph("Route"), paragraph("Fare")],
      [paragraph("North pier"), paragraph("4")],
    ]);
    const long = table([[paragraph("First.") + paragraph("Second."), paragraph("Third.")]]);
    expect(await textOf(await wordFile({ body: plain + long }))).toBe(
      "Route Fare\n\nNorth pier 4\n\nFirst.\n\nSecond.\n\nThird.\n",
    );
  });

  it("puts notes at the end, in the order in which they are referred to and each once, and no mark into the words", async () => {
    const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body = paragraph(`${run("“We stay,”")}${note(3)}${run(" said Ada Lind.")}${note(2)}${note(3)}`);
    const footnotes = [paragraph("In May."), paragraph("On the pier.")];
    expect(await textOf(await wordFile({ body, footnotes }))).toBe(
      "“We stay,” said Ada Lind.\n\nOn the pier.\n\nIn May.\n",
    );
  });

  it("sets off block quotations as other files' are, and keeps the author's line breaks", async () => {
    const body =
      paragraph("She wrote:") +
      paragraph("No rise.", "Quote") +
      paragraph(`${run("Not this year,")}<w:r><w:br/></w:r>${run("nor the next.")}`, "Quote") +
      paragraph("He did not answer.");
    expect(await textOf(await wordFile({ body }))).toBe(
      "She wrote:\n\n> No rise.\n>\n> Not this year,\n> nor the next.\n\nHe did not answer.\n",
    );
  });

  it("leaves out what was deleted, comments, pictures and what could run, and keeps what was inserted and the words of links", async () => {
    const body =
      paragraph(
        `${run("We ")}<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins>${run("will ")}</w:ins>` +
          `<w:hyperlink r:id="h">${run("stay")}</w:hyperlink>${run(".")}<w:r><w:commentReference w:id="1"/></w:r>` +
          `<w:r><w:instrText>DDEAUTO never</w:instrText></w:r>`,
      ) +
      paragraph(
        '<w:r><w:drawing xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:blip r:link="p"/></w:drawing></w:r>' +
          run("After the picture."),
      );
    const relations =
      '<Relationship Id="h" Type="t/hyperlink" Target="javascript:never()" TargetMode="External"/>' +
      '<Relationship Id="p" Type="t/image" Target="https://never.example/p.png" TargetMode="External"/>';
    const parts = { "word/vbaProject.bin": ascii("never"), "word/comments.xml": "<never/>" };
    expect(await textOf(await wordFile({ body, relations, parts }))).toBe("We will stay.\n\nAfter the picture.\n");
  });

  it("keeps every letter of any script, of combining marks, of names that are keys and of what looks like markup", async () => {
    const words = [
      "e\u0301te\u0301",
      "שלום «no»",
      "👩‍👩‍👧 said",
      "__proto__",
      "&lt;script&gt;alert(1)&lt;/script&gt;",
      "constructor",
    ];
    const text = await textOf(await wordFile({ body: words.map((one) => paragraph(run(one))).join("") }));
    expect(text).toBe(`${words.join("\n\n").replaceAll("&lt;", "<").replaceAll("&gt;", ">")}\n`);
  });

  it("is known by what it holds, whatever it is called", async () => {
    const bytes = await wordFile({ body: paragraph("We stay.") });
    expect(await textOf(bytes, "article.txt")).toBe("We stay.\n");
  });

  it("never fails otherwise than with a word, however it was damaged", async () => {
    const bytes = await wordFile({ body: paragraph("“We stay,” said Ada Lind.") });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat({ max: bytes.length - 1 }), byte: fc.nat({ max: 255 }) }), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.oneof(fc.constant(bytes.length), fc.nat({ max: bytes.length })),
        async (changes, end) => {
          const damaged = bytes.slice(0, end);
          for (const { at, byte } of changes) if (at < end) damaged[at] = byte;
          const { value, problems } = await readArticleBytes("a.docx", damaged);
          expect(value !== null || problems.length === 1).toBe(true);
        },
      ),
      { seed: 6, numRuns: 150 },
    );
  });
});

it("any bytes under any name are an article or one problem with words for it", async () => {
  const begin = fc.constantFrom(
    [],
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0],
    [0x25, 0x50, 0x44, 0x46, 0x2d],
    [0xff, 0xfe],
  );
  const name = fc.oneof(
    fc.constantFrom(
      "__proto__",
      "a.__proto__",
      "a.constructor",
      "a.docx",
      "a.DOCX",
      "a.html",
      "a.md",
      "a.json",
      "<b>.txt",
      "",
    ),
    fc.string({ unit: "binary", maxLength: 20 }),
  );
  await fc.assert(
    fc.asyncProperty(name, begin, fc.uint8Array({ maxLength: 200 }), async (called, first, rest) => {
      const { value, problems } = await readArticleBytes(called, new Uint8Array([...first, ...rest]));
      if (value === null) expect(problems).toHaveLength(1);
      else expect(value.text).toMatch(/[\p{L}\p{N}]/u);
      for (const one of problems) expect(inWords(one)).not.toContain("has a problem of the kind");
    }),
    { seed: 606, numRuns: 400 },
  );
});

describe("what is no Word file that can be read", () => {
  it("is refused with what it is and what to do", async () => {
    const zip = (files: Readonly<Record<string, string>>) => {
      const made = new JSZip();
      for (const [name, text] of Object.entries(files)) made.file(name, text);
      return made.generateAsync({ type: "uint8array", compression: "STORE" });
    };
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array(512).fill(0)]);
    const utf16 = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
    const locked = new Uint8Array([...old, ...utf16]);
    const whole = await wordFile({ body: paragraph("We stay.") });
    expect(await refusal("a.doc", old)).toContain("a Word file of the old kind (.doc)");
    expect(await refusal("a.docx", old)).toContain("save it as .docx");
    expect(await refusal("a.docx", locked)).toBe("a.docx takes a password. Save it without one and add it again.");
    expect(await refusal("a.docx", await zip({ mimetype: "application/epub+zip" }))).toContain("a.docx is a zip file.");
    expect(await refusal("a.docx", whole.slice(0, whole.length / 2))).toContain("is no whole Word file");
    expect(await refusal("a.docx", ascii("Not a Word file at all."))).toContain("is no whole Word file");
    expect(await refusal("a.docx", await wordFile({ body: "" }))).toBe("a.docx has no words to read.");
    expect(
      await refusal("a.docx", await wordFile({ body: "", parts: { "word/document.xml": "<w:document><w:p>" } })),
    ).toContain("is no whole Word file");
  });

  it("is refused before more than a bounded part of it is unpacked, also when it lies about its size", async () => {
    const blanks = " ".repeat(UNPACKED_MAX + 1);
    const bomb = await wordFile({ body: paragraph(run(blanks)) });
    expect(bomb.length).toBeLessThan(UNPACKED_MAX / 100);
    expect(await refusal("bomb.docx", bomb)).toContain("unpacks to more than 20 MB");
    // The zip's own list says how long each file is; here it says that the document has 10 bytes.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    const name = ascii("word/document.xml");
    const isDocument = (at: number) => name.every((byte, i) => bomb[at + 46 + i] === byte);
    for (let at = 0; at + 46 < bomb.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && isDocument(at)) view.setUint32(at + 24, 10, true);
    }
    expect(await refusal("bomb.docx", bomb)).toContain("unpacks to more than 20 MB");
  });

  it("is refused when its marks nest deeper than a stack bears", async () => {
    const deep = `${"<w:sdt><w:sdtContent>".repeat(60_000)}${paragraph("Words.")}${"</w:sdtContent></w:sdt>".repeat(60_000)}`;
    expect(await refusal("a.docx", await wordFile({ body: deep }))).toContain("is no whole Word file");
  });

  it("is not read as text when it is a record, a page of PDF, a picture or a table, whatever it is called", async () => {
    expect(await refusal("record.json", ascii('{"type":"onrecord"}'))).toContain("record.json is a JSON file.");
    for (const name of ["record.txt", "record.md", "record"]) {
      const said = `${name} is a record (Record JSON).`;
      expect(await refusal(name, ascii('{\n  "type": "onrecord",\n  "version": 1 }'))).toContain(said);
      expect(await refusal(name, ascii('\ufeff {"title":"Quay","type" :"onrecord"}'))).toContain(said);
    }
    expect(await refusal("a.txt", ascii("%PDF-1.7 words"))).toContain("a.txt is a PDF file.");
    expect(await refusal("a.png", ascii("PNG"))).toContain("a.png is a picture.");
    expect(await refusal("a.rtf", ascii("{\\rtf1 words}"))).toContain("a.rtf is an RTF file.");
    expect(await refusal("a.csv", ascii("who,what"))).toContain("a.csv is a table.");
    expect(await refusal("a.jpg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toContain(
      "Articles are read from plain text, Markdown, HTML and Word files (.txt, .md, .html, .docx).",
    );
  });
});
