import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { describe as inWords } from "../../src/io/describe.ts";
import { articleKind, readArticle } from "../../src/io/read-article.ts";
import { canonicalText } from "../../src/text/index.ts";

async function read(name: string, file: string) {
  const { value, problems } = await readArticle(name, file);
  if (value === null) throw new Error(`expected an article, got ${problems.map(inWords).join(" ")}`);
  return { ...value, problems };
}

const NOTHING_STATED = { title: null, publisher: null, author: null, url: null, published: null, language: null };

const PROSE = [
  "The harbour board met on Monday to talk about the ferries, the fares, and the winter timetable, which nobody likes.",
  "“We will not raise fares this year,” said Ada Lind, who chairs the board, “and we will not cut a single crossing.”",
  "Passengers had asked for a later boat, a cheaper ticket, and a roof over the northern pier, among other things.",
];

const page = (body: string, head = "") =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body><nav><a href="/">Home</a><a href="/news">News</a></nav>
   <div class="content"><article>${body}</article></div><footer>All rights reserved, subscribe now</footer></body></html>`;
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join("\n");

describe("plain text", () => {
  it("is read as it is, with line breaks and byte order mark made canonical and nothing stated", async () => {
    const file = "\uFEFFFares stay\r\n\r\n  “No rise,”\tsaid Ada Lind.\r";
    expect(await read("fares.txt", file)).toEqual({
      ...NOTHING_STATED,
      text: "Fares stay\n\n  “No rise,”\tsaid Ada Lind.\n",
      problems: [],
    });
  });

  it("keeps every unit of a canonical text, whatever is in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 1 }), async (noise) => {
        const file = `A word. ${noise.replaceAll("\u0000", "")}`;
        expect((await read("a.txt", file)).text).toBe(canonicalText(file));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe("HTML", () => {
  it("gives the article's paragraphs with an empty line between, its headline first, and nothing that is around it", async () => {
    const { text, problems } = await read("fares.html", page(`<h1>Fares stay</h1>${paragraphs(PROSE)}`));
    expect(text).toBe(`Fares stay\n\n${PROSE.join("\n\n")}\n`);
    expect(problems).toEqual([]);
  });

  it("begins the lines of a block quotation with > and parts its paragraphs with a lone one", async () => {
    const quoted =
      "<blockquote><p>No rise.<br>Not this year.</p><p>Nor the next.</p></blockquote><blockquote>Roofs!</blockquote>";
    const { text } = await read("a.html", page(`${paragraphs(PROSE)}${quoted}${paragraphs(PROSE.toReversed())}`));
    expect(text).toContain(
      `${PROSE[2]}\n\n> No rise.\n> Not this year.\n>\n> Nor the next.\n\n> Roofs!\n\n${PROSE[2]}`,
    );
  });

  it("keeps what is written under pictures, at the end, where it cuts no quotation in two", async () => {
    const figure = "<figure><img src='a.png'><figcaption>The pier at dusk, said to leak.</figcaption></figure>";
    const body = `<p>${PROSE[0]}</p>${figure}${paragraphs(PROSE.slice(1))}`;
    const { text } = await read("a.html", page(body));
    expect(text).toBe(`${PROSE.join("\n\n")}\n\nThe pier at dusk, said to leak.\n`);
  });

  it("puts the marks around short quotations that a browser puts there", async () => {
    const { text } = await read(
      "a.html",
      page(`${paragraphs(PROSE)}<p>She called it <q>a leak, and a long one</q> twice.</p>`),
    );
    expect(text).toContain("She called it “a leak, and a long one” twice.");
  });

  it("leaves out what the page hides, what it runs, and what is typed into", async () => {
    const noise =
      "<script>document.title = 'never'</script><style>p{}</style><p hidden>never</p><p style='display: none'>never</p>" +
      "<div aria-hidden='true'>never</div><noscript>never</noscript><template>never</template><button>never</button>";
    const { text } = await read("a.html", page(`${noise}${paragraphs(PROSE)}${noise}`));
    expect(text).toBe(`${PROSE.join("\n\n")}\n`);
  });

  it("takes what it states of itself from its own head", async () => {
    const head = `<title>Fares stay – The Quay Courier</title>
      <meta property="og:title" content="Fares &amp; ferries stay"><meta property="og:site_name" content="The Quay Courier">
      <meta name="author" content="Nora Beck"><link rel="canonical" href="https://quay.example/fares">
      <meta property="article:published_time" content="2024-03-04T23:30:00-08:00">`;
    expect(await read("a.html", page(paragraphs(PROSE), head))).toMatchObject({
      title: "Fares & ferries stay",
      publisher: "The Quay Courier",
      author: "Nora Beck",
      url: "https://quay.example/fares",
      published: "2024-03-04",
      language: "en-GB",
    });
  });

  it("takes its day from the one that a time element on it states, unless there are several", async () => {
    const on = async (times: string) => (await read("a.html", page(`${times}${paragraphs(PROSE)}`))).published;
    const time = (day: string, more = "") => `<p><time datetime="${day}T09:00" ${more}>then</time></p>`;
    expect(await on(time("2024-03-04") + time("2024-03-04"))).toBe("2024-03-04");
    expect(await on(time("2024-03-05") + time("2024-03-04", 'itemprop="datePublished"'))).toBe("2024-03-04");
    expect(await on(time("2024-03-05") + time("2024-03-04"))).toBeNull();
    expect(await on(time("soon"))).toBeNull();
    expect(await on("<p><time>2024-03-05</time></p>")).toBeNull();
  });

  it("prefers what its linked data states, wherever in it the article is", async () => {
    const data = {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebSite", name: "Quay", headline: "never" },
        {
          "@type": ["NewsArticle"],
          headline: "Fares stay",
          datePublished: "2024-03",
          author: [{ name: "Nora Beck" }, { name: "Ivo Marsh" }],
          publisher: { name: "Quay Courier" },
        },
      ],
    };
    const head = `<script type="application/ld+json">{broken</script>
      <script type="application/ld+json">${JSON.stringify(data)}</script><meta property="og:title" content="never">`;
    expect(await read("a.html", page(paragraphs(PROSE), head))).toMatchObject({
      title: "Fares stay",
      publisher: "Quay Courier",
      author: "Nora Beck, Ivo Marsh",
      published: "2024-03",
    });
  });

  it("states nothing that the page does not state, and takes no address or date that is none", async () => {
    const head = `<meta name="author" content="https://quay.example/nora"><meta property="og:url" content="javascript:alert(1)">
      <meta name="date" content="last Monday"><meta property="og:locale" content="?">`;
    const {
      text: _,
      problems: __,
      ...facts
    } = await read("a.html", page(paragraphs(PROSE), head).replace(' lang="en-GB"', ""));
    expect(facts).toEqual(NOTHING_STATED);
  });

  it("does not take a site's name for the headline when the page states another title", async () => {
    const head = '<meta property="og:title" content="Fares stay">';
    const file = page(`<h1>Fares stay</h1>${paragraphs(PROSE)}`, head);
    const named = file.replace("<nav>", "<div class='masthead'><h1>The Quay Courier</h1></div><nav>");
    expect((await read("a.html", named)).text).toBe(`Fares stay\n\n${PROSE.join("\n\n")}\n`);
  });
});

describe("Markdown", () => {
  const FILE = `---
title: "Fares stay"
author: Nora Beck
date: 2024-03-04
url: https://quay.example/fares
tags: [ferries, fares]
lang: en
---

# Fares *stay* for now

“We will not raise fares,” said
[Ada Lind](https://quay.example/lind), **who chairs** the board.

> No rise.
>
> Not this year.

- A later boat
- A roof ![a roof](roof.png)

<blockquote>A *post* <b>in full</b>.</blockquote>

Line one\\
line two &amp; three
`;

  it("is read as it is printed: no marks of emphasis, no addresses, one line a paragraph", async () => {
    const { text } = await read("fares.md", FILE);
    expect(text).toBe(
      [
        "Fares stay for now",
        "“We will not raise fares,” said Ada Lind, who chairs the board.",
        "> No rise.\n>\n> Not this year.",
        "A later boat",
        "A roof",
        "> A *post* in full.",
        "Line one\nline two & three\n",
      ].join("\n\n"),
    );
  });

  it("takes what its front matter states, and else its first heading for its title", async () => {
    const { text: _, problems, ...facts } = await read("fares.md", FILE);
    expect(facts).toEqual({
      title: "Fares stay",
      author: "Nora Beck",
      published: "2024-03-04",
      url: "https://quay.example/fares",
      language: "en",
      publisher: null,
    });
    expect(problems).toEqual([]);
    expect(await read("a.md", "Before\n\n# Fares *stay*\n\nAfter")).toMatchObject({
      ...NOTHING_STATED,
      title: "Fares stay",
    });
  });
});

test.each([
  ["a.txt", "<html>", "text"],
  ["a.MD", "x", "markdown"],
  ["folder.html/a", "x", "text"],
  ["a.HTM", "x", "html"],
  ["-", "x", "text"],
  ["-", "\n <!DOCTYPE html><p>x", "html"],
  ["saved", "<html lang=en>", "html"],
  ["a.json", "<p>x", "text"],
])("%s that begins with %j is %s", (name, text, kind) => {
  expect(articleKind(name, text)).toBe(kind);
});

describe("what cannot be read is told, and nothing throws", () => {
  test.each([
    ["nothing", "a.txt", "", "no-words"],
    ["blanks and marks", "a.txt", " \n\t … \u200b —", "no-words"],
    ["other bytes", "a.txt", "PK\u0003\u0004\u0000\u0000 words", "binary-file"],
    ["a page without words", "a.html", "<html><body><img src='a.png'></body></html>", "no-words"],
    ["front matter alone", "a.md", "---\ntitle: A\n---\n", "no-words"],
  ])("%s", async (_, name, file, code) => {
    const { value, problems } = await readArticle(name, file);
    expect({ value, codes: problems.map((one) => one.code) }).toEqual({ value: null, codes: [code] });
    expect(problems.map(inWords).join()).toContain(name);
  });

  it("what is no page at all is read whole, and says so or finds the words", async () => {
    const { text } = await read("a.html", "Just words, < and > and &amp; too, 1 < 2.");
    expect(text).toBe("Just words, < and > and & too, 1 < 2.\n");
  });

  const MANY = 100_000;
  test.each<[string, string]>([
    ["elements nested 1,000 deep", `${"<div>".repeat(1000)}words at the bottom`],
    ["block quotations nested 1,000 deep", `${"<blockquote>".repeat(1000)}words at the bottom`],
    ["tables nested 1,000 deep", `${"<table><tr><td>".repeat(1000)}words at the bottom`],
    ["1,000 elements that never close", `words at the top${"<p><b>".repeat(1000)}`],
    ["100,000 closing tags", `words at the top${"</p></div>".repeat(MANY)}`],
    ["100,000 tags that never end", `words at the top ${"<a href='".repeat(MANY)}`],
    ["a comment that never ends", `words at the top <!--${"<!--".repeat(MANY)}`],
    ["1 MB of marks", `words at the top ${"<&".repeat(500_000)}`],
    ["5 MB of paragraphs", "<p>words at the top</p>".repeat(5_000_000 / 23)],
    ["100,000 attributes", `<p ${Array.from({ length: MANY }, (_, i) => `a${i}=1`).join(" ")}>words at the top`],
  ])("HTML: %s", async (_, file) => {
    expect((await read("a.html", file)).text).toContain("words at the");
  });

  test.each(["<div>", "<blockquote>", "<table><tr><td>", "<p><b>", "<svg><a>"])(
    "HTML: 100,000 of %s in each other are refused in words",
    async (tags) => {
      const { value, problems } = await readArticle("a.html", `words at the top${tags.repeat(MANY)}`);
      expect({ value, words: problems.map(inWords) }).toEqual({
        value: null,
        words: ["This file is nested too deeply; at most 5000 levels can be read."],
      });
    },
  );

  test.each<[string, string]>([
    ["block quotations nested 100,000 deep", `words at the top\n\n${">".repeat(MANY)} a`],
    ["lists nested 100,000 deep", `words at the top\n\n${"- ".repeat(MANY)} a`],
    ["brackets that never close", `words at the top\n\n${"[".repeat(MANY)}`],
    ["marks of emphasis that never close", `words at the top\n\n${"*a _b ".repeat(MANY)}`],
    ["one line of 5 MB", `words at the top ${"word ".repeat(1_000_000)}`],
    ["front matter that never ends", `---\n${"a: b\n".repeat(MANY)}words at the end`],
  ])("Markdown: %s", async (_, file) => {
    expect((await read("a.md", file)).text).toContain("words at the");
  });

  it("noise of tags and marks", async () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<blockquote>",
      "<br>",
      "<!--",
      "<script>",
      "<q",
      "&amp;",
      "> ",
      "- ",
      "\n",
      "a",
      "# ",
      "]]>",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.string({ unit: "binary" }), async (pieces, noise) => {
        const file = `${pieces.join("")}${noise}`;
        for (const name of ["a.html", "a.md"]) {
          const { value, problems } = await readArticle(name, file);
          expect(value === null).toBe(problems.some(({ code }) => code !== "whole-page"));
          if (value !== null) expect(canonicalText(value.text)).toBe(value.text);
        }
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});
