/** Counts what a search does, so that a test can hold its bound: code units compared or hashed, and cells of tables. */
export interface Work {
  steps: number;
}

/**
 * Where `words` stand in `text`: the `limit` places before `near` and the `limit` after it that are nearest to it, in reading order,
 * overlapping ones too. Knuth, Morris and Pratt's search, since `indexOf` from place to place takes time in proportion to
 * text times words when both repeat themselves: here at most 2 steps for each code unit of text and of words.
 */
export function occurrences(text: string, words: string, near: number, limit: number, work: Work): number[] {
  if (words.length === 0 || words.length > text.length) return [];
  const fallback = fallbacks(words, work);
  let before: number[] = [];
  const after: number[] = [];
  let matched = 0;
  for (let at = 0; at < text.length && after.length < limit; at += 1) {
    const unit = text.charCodeAt(at);
    work.steps += 1;
    while (matched > 0 && unit !== words.charCodeAt(matched)) {
      matched = fallback[matched - 1] ?? 0;
      work.steps += 1;
    }
    if (unit === words.charCodeAt(matched)) matched += 1;
    if (matched < words.length) continue;
    const start = at + 1 - words.length;
    if (start >= near) after.push(start);
    else before.push(start);
    if (before.length === 2 * limit) before = before.slice(limit);
    matched = fallback[matched - 1] ?? 0;
  }
  return [...before.slice(-limit), ...after];
}

/** For each beginning of the words, how long a shorter beginning it also ends with. */
function fallbacks(words: string, work: Work): Int32Array {
  const table = new Int32Array(words.length);
  let matched = 0;
  for (let at = 1; at < words.length; at += 1) {
    work.steps += 1;
    while (matched > 0 && words.charCodeAt(at) !== words.charCodeAt(matched)) {
      matched = table[matched - 1] ?? 0;
      work.steps += 1;
    }
    if (words.charCodeAt(at) === words.charCodeAt(matched)) matched += 1;
    table[at] = matched;
  }
  return table;
}
