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

/** Pieces in any order. */
export const anyText = fc.oneof(
  fc
    .array(
      fc.oneof(
        { arbitrary: word, weight: 5 },
        { arbitrary: mark, weight: 4 },
        { arbitrary: between, weight: 5 },
        { arbitrary: lineBreak, weight: 1 },
        { arbitrary: odd, weight: 1 },
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);

/** Paragraphs of prose, with any marks in them, without labels and indented lines. */
export const anyProse = fc
  .array(fc.oneof({ arbitrary: word, weight: 3 }, { arbitrary: mark, weight: 2 }, { arbitrary: between, weight: 3 }), {
    maxLength: 25,
  })
  .map((parts) =>
    parts
      .join("")
      .trim()
      .replace(/^[>\s]+/, ""),
  );
