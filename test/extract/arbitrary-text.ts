import fc from "fast-check";

/** Bits of which texts are strewn together that look like articles and like nothing at all. */
const BITS = [
  "Holt",
  "the warden",
  "said",
  "told",
  "according to",
  "According to",
  "that",
  "she",
  "who",
  "which",
  "and",
  "but",
  "as",
  "asked whether",
  "was told",
  "claim",
  "refused to",
  "called it",
  "put it",
  "the gate was shut",
  "“the gate”",
  "“",
  "”",
  '"',
  "''",
  "‘",
  "’",
  ",",
  ".",
  "?",
  ":",
  ";",
  "—",
  "(",
  ")",
  "\n",
  "\n\n",
  "\n\n> ",
  "\n\n    ",
  "\nHOLT: ",
  "\nQ: ",
  "\n— ida (@ida)",
  "Mr.",
  "8:52",
  "é\u0301",
  "\u200b",
  "\ud83d",
  "🙃",
];

export const strewnTexts = fc.array(fc.constantFrom(...BITS), { maxLength: 40 }).map((bits) => bits.join(" "));

/** Any sequence of UTF-16 code units, halves of surrogate pairs among them. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes));

/** Strings over small alphabets in which a reader of text goes wrong. */
const alphabets = fc.oneof(
  ...[
    "\"'“”‘’«»„`″".split(""),
    ["e", "\u0301", "\u0308", "\u200d", "\ufe0f", "é", " "],
    ["שלום", "أمر", "\u200f", "\u202e", "“", "”", "said", " ", ",", "\n"],
    ["\n", "\r", "\r\n", "\u2028", "\t", "\u00a0", "\ufeff", "> ", "    ", "-"],
    ["\ud83d", "\udc4d", "🙃", "👩‍🚒", "“", "”", "said ", "Holt "],
    ["Holt", "’s", "'t", "n't", ".", ",", "said", " "],
    ["a".repeat(5000), "-", "said", " ", "“"],
  ].map((alphabet) => fc.array(fc.constantFrom(...alphabet), { maxLength: 40 }).map((bits) => bits.join(""))),
);

/** Whatever may come in as a text: noise of several kinds, and what looks like an article by turns. */
export const anyText = fc.oneof(
  units,
  alphabets,
  fc.string({ unit: "binary", maxLength: 60 }),
  strewnTexts,
  fc.tuple(strewnTexts, units, strewnTexts).map((parts) => parts.join("\n\n")),
);
