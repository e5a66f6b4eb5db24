// Work grows no faster than the text: twice the text takes at most twice the steps, and steps are few for each character.
import { expect, test } from "vitest";
import { quotations } from "../../src/text/index.ts";

/** Each character is read as a character, as part of a run of marks, as what stands beside one, and as part of a word. */
const STEPS_A_UNIT = 8;

const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  "one line of words and marks": (size) => "He said “we go” and 'stay'. ".repeat(size / 28),
  "no blanks": (size) => `a"b'c”d‘`.repeat(size / 8),
  "only straight marks": (size) => '"'.repeat(size),
  "only single marks": (size) => "'".repeat(size),
  "opened and never closed": (size) => "“".repeat(size),
  "closed and never opened": (size) => "”".repeat(size),
  "opened in words, never closed": (size) => "‘A “b ".repeat(size / 6),
  "nested, then closed": (size) => `${"“".repeat(size / 2)}a${"”".repeat(size / 2)}`,
  "nested in words, by turns": (size) => `${"“a ‘b ".repeat(size / 8)}c${"’”".repeat(size / 8)}`,
  "single ones that one double closes": (size) => `“${"‘A ".repeat(size / 6)}${" ".repeat(size / 2)}” x`,
  "doubtful ends": (size) => `'${"The drivers' ".repeat(size / 13)}`,
  "clipped words": (size) => `: '${"Get 'em, '90s ".repeat(size / 14)}x'`,
  "feet and inches": (size) => `6' 2" `.repeat(size / 6),
  "marks between what is not seen": (size) => `"${"\u200b".repeat(9)}`.repeat(size / 10),
  "paragraphs that open again": (size) => "“‘We go.\n\n".repeat(size / 10),
  "empty lines": (size) => "\n".repeat(size),
  "blanks alone": (size) => " ".repeat(size),
  "block lines": (size) => ">> we go\n".repeat(size / 9),
  "arrows alone": (size) => "> ".repeat(size / 2),
  "indented lines": (size) => "a:\n\n    “b\n\n".repeat(size / 12),
  "labelled lines": (size) => "PENCE: We go.\nAnd on.\n(LAUGHTER)\n".repeat(size / 33),
  "long turns": (size) => `PENCE: We go.\n${"a ".repeat(size / 4)}\nPENCE: No.\n${"(".repeat(size / 2)}\nPENCE: No.`,
  "half surrogates": (size) => '\ud83d"\udc4d"'.repeat(size / 4),
};

test.each(Object.entries(HOSTILE))("%s", (_, make) => {
  const [once, twice] = [100_000, 200_000].map((size) => {
    const text = make(size);
    const work = { steps: 0 };
    quotations(text, work);
    expect(work.steps).toBeLessThanOrEqual(STEPS_A_UNIT * text.length + 100);
    return work.steps;
  });
  expect(twice).toBeLessThanOrEqual(2.1 * (once ?? 0) + 1000);
});

test("a hundred thousand quotations inside each other are all found", () => {
  const depth = 100_000;
  const found = quotations(`${"“".repeat(depth)}a${"”".repeat(depth)}`);
  expect(found).toHaveLength(depth);
  expect(found.at(-1)).toMatchObject({ depth: depth - 1, within: depth - 2, start: depth, end: depth + 1 });
});

test("ten megabytes of news are read to the last quotation", () => {
  const prose = "It had rained on the harbour since the morning, and the ferries lay at the quay. ".repeat(5);
  const paragraph = `${prose}“We will go on,” the mayor said of the drivers' pay. “We said 'no' in '96.”\n\n`;
  const times = Math.ceil(10_000_000 / paragraph.length);
  const text = paragraph.repeat(times);
  const work = { steps: 0 };
  const found = quotations(text, work);
  expect(found).toHaveLength(3 * times);
  expect(text.slice(found.at(-1)?.start, found.at(-1)?.end)).toBe("no");
  expect(work.steps).toBeLessThanOrEqual(STEPS_A_UNIT * text.length);
});
