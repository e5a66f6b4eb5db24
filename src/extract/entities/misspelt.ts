/** Whether a name is another with one letter more, less or changed, or two in each other's place: "Arnessen" for "Arnesen". A plural is none. */
export function isMisspelt(word: string, name: string): boolean {
  if (word === name || Math.min(word.length, name.length) < LETTERS || Math.abs(word.length - name.length) > 1)
    return false;
  if (word === `${name}s` || name === `${word}s`) return false;
  let from = 0;
  while (word[from] === name[from]) from += 1;
  let tail = 0;
  while (tail < Math.min(word.length, name.length) - from && word.at(-1 - tail) === name.at(-1 - tail)) tail += 1;
  const left = word.length - from - tail;
  const right = name.length - from - tail;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && word[from] === name[from + 1] && word[from + 1] === name[from];
}

/** Letters of the shortest name that may be written wrong. */
const LETTERS = 6;
