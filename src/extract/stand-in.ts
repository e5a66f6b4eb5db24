/** A token -> what the tagger knows by sight and never cuts: plain letters, one number, one mark. */
export function standIn(word: string): string {
  if (PLAIN.test(word)) return word.length > WORD_MAX ? "Xx" : word;
  const clitic = CLITIC_WORDS.get(word.toLowerCase().replace("’", "'"));
  if (clitic !== undefined) return clitic;
  if (word.length === 1 && MARKS.has(word)) return word;
  if (/["“”«»„]|''|``/.test(word)) return '"';
  if (/^\d/.test(word)) return /(?:st|nd|rd|th)$/.test(word) ? "third" : "7";
  const bare = word
    .slice(-WORD_MAX)
    .normalize("NFD")
    .replace(/[^A-Za-z-]/g, "");
  const last = bare.slice(bare.lastIndexOf("-") + 1);
  if (last !== "") return last;
  return /[\p{L}\p{N}]/u.test(word) ? "Xx" : word.startsWith("..") || word.startsWith("--") ? "-" : ",";
}

const PLAIN = /^[A-Za-z]+$/;
const WORD_MAX = 40;
const MARKS = new Set([".", ",", ";", ":", "?", "!", "(", ")", "$", "%", "&", "-"]);
const CLITIC_WORDS = new Map([
  ["n't", "not"],
  ["'re", "are"],
  ["'ll", "will"],
  ["'ve", "have"],
  ["'d", "would"],
  ["'m", "am"],
  ["'s", "'s"],
]);
