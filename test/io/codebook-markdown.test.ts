import fc from "fast-check";
import { expect, test } from "vitest";
import { codebookMarkdown } from "../../src/io/codebook-markdown.ts";
import { recordWithTexts } from "../fixtures/arbitrary-record.ts";
import { smallRecord } from "../fixtures/small-record.ts";

const book = codebookMarkdown(smallRecord);

test("each issue has its proposition, its notes and how often it is used, rejected and repeated statements left out", () => {
  const issue = smallRecord.issues.find(({ id }) => id === "night-buses");
  const [, section = ""] = book.split("### Night buses\n\n");
  expect(section.split("\n\n### ")[0]?.split("\n\n## ")[0]).toBe(
    [
      "Buses should run through the night.",
      ...(issue?.note ? [`**Note.** ${issue.note}`] : []),
      ...(issue?.counterExample ? [`**Counter-example.** ${issue.counterExample}`] : []),
      "Used in 4 statements: 3 support, 1 oppose. Id: night-buses.",
    ].join("\n\n"),
  );
  expect(book).toMatch(/### Moving the depot\n\n.*\n\nNot used yet\./s);
});

test("the values of stance, act and form are all there, with how often each is used", () => {
  expect(book).toContain(
    "- **Mixed (±)**: the same words are for it in one respect and against it in another. 1 statement.",
  );
  expect(book).toContain("- **Refusal to comment**: says that nothing will be said. 1 statement.");
  expect(book).toContain("- **Promise**: binds the speaker to do something. 0 statements.");
  expect(book).toMatch(/- \*\*Direct quotation\*\*: .* 5 statements\./);
});

test("an example stands where there is one", () => {
  const issues = smallRecord.issues.map((issue) => ({ ...issue, example: "“All night,” support." }));
  expect(codebookMarkdown({ ...smallRecord, issues })).toContain("**Example.** “All night,” support.");
  expect(book).not.toContain("**Example.**");
});

test("whatever an issue is called, it has one heading and adds no other", () => {
  const hostile = fc.constantFrom("# Heading", "a\n## b", "<script>", "__proto__", "*x*", "1. one", "ה\u202e");
  fc.assert(
    fc.property(recordWithTexts(), hostile, ({ record }, name) => {
      const issues = record.issues.map((issue) => ({ ...issue, name, proposition: name, note: name, example: name }));
      const text = codebookMarkdown({ ...record, title: name, issues });
      expect(text.match(/^#{1,6} /gm)?.length).toBe(5 + issues.length);
      expect(text.endsWith("\n") && !text.endsWith("\n\n")).toBe(true);
      expect(text).not.toMatch(/(?<!\\)<script/);
    }),
    { seed: 20250607, numRuns: 100 },
  );
});
