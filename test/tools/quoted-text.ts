// Texts full of quotation marks, for properties: well made, badly made, and no text at all.
import fc from "fast-check";

const word = fc.constantFrom(
  "we",
  "Go",
  "the",
  "drivers",
  "don't",
  "o'clock",
  "2016",
  "6",
  "said",
  "I",
  "é",
  "a\u0301",
  "你好",
  "שלום",
  "👩‍👧",
);
const mark = fc.constantFrom(..."\"'“”‘’„‚«»‹›`´″′「」『』", "''", "``", "’’", "'''");
const between = fc.constantFrom(
  " ",
  " ",
  " ",
  "",
  ", ",
  ". ",
  "—",
  "\u00a0",
  "\u200b",
  "\u200f",
  ": ",
  " (",
  ") ",
  "! ",
);
const lineBreak = fc.constantFrom(
  "\n",
  "\n\n",
  "\n    ",
  "\n\n> ",
  "\nPENCE: ",
  "\nQ: ",
  "\nA. ",
  "\n\nNOTE: ",
  "\n\t",
  "\r\n",
  "\u2028",
);
const odd = fc.constantFrom("\ud83d", "\udc4d", "\u0301", "\ufeff", "\u202e", "\0");

/** Words in pairs of marks, inside each other at times. */
const { quoted } = fc.letrec<{ quoted: string; inner: string }>((tie) => ({
  inner: fc.oneof({ maxDepth: 3 }, word, tie("quoted")),
  quoted: fc
    .tuple(
      fc.constantFrom("“”", "‘’", '""', "''", "«»", "„“", '“"'),
      fc.array(tie("inner"), { minLength: 1, maxLength: 2 }),
      fc.constantFrom("", ",", ".", "?"),
    )
    .map(([[open, close], words, stop]) => `${open}${words.join(" ")}${stop}${close}`),
}));

/** A short transcript or block, well made. */
const laidOut = fc
  .tuple(
    fc.constantFrom("\nROE: ", "\nQ: ", "\nJane Roe: ", "\n> "),
    fc.array(fc.oneof(word, quoted), { minLength: 1, maxLength: 3 }),
  )
  .map(([head, words]) => `${head}${words.join(" ")}.${head}${words.join(" ")}.\n`);

/** Pieces in any order. */
export const anyText = fc.oneof(
  {
    arbitrary: fc
      .array(
        fc.oneof(
          { arbitrary: word, weight: 5 },
          { arbitrary: quoted, weight: 2 },
          { arbitrary: mark, weight: 2 },
          { arbitrary: between, weight: 6 },
          { arbitrary: lineBreak, weight: 1 },
          { arbitrary: laidOut, weight: 1 },
          { arbitrary: odd, weight: 1 },
        ),
        { maxLength: 30, size: "max" },
      )
      .map((parts) => parts.join("")),
    weight: 9,
  },
  { arbitrary: fc.string({ unit: "binary", maxLength: 60 }), weight: 1 },
);

/** Paragraphs of prose, with any marks in them, without labels and indented lines. */
export const anyProse = fc
  .array(
    fc.oneof(
      { arbitrary: word, weight: 3 },
      { arbitrary: quoted, weight: 1 },
      { arbitrary: mark, weight: 2 },
      { arbitrary: between, weight: 4 },
    ),
    { maxLength: 25, size: "max" },
  )
  .map((parts) =>
    parts
      .join("")
      .trim()
      .replace(/^[>\s]+/, ""),
  );
