/**
 * Words of names and one that is typed -> those that it may be a slip of the keys for. Unlike the index's own measure, this one
 * takes two neighbours that changed places for one error: "Bsas" is as near to "Bass" as "Bess" is.
 */
export function nearNames(names: Iterable<string>): (term: string) => string[] {
  const all = [...names].filter((name) => name.length >= NAME_LEAST);
  return (term) => {
    if (term.length < NAME_LEAST || term.length > NAME_MOST || /\p{N}/u.test(term)) return [];
    const table = new Uint8Array((NAME_MOST + ERRORS_MOST + 1) * (NAME_MOST + 1));
    let nearest: string[] = [];
    let least = ERRORS_MOST;
    for (const name of all) {
      const most = Math.min(least, errorsForgiven(name, term));
      if (Math.abs(name.length - term.length) > most) continue;
      const errors = errorsBetween(name, term, most, table);
      if (errors > most) continue;
      if (errors < least) nearest = [];
      least = errors;
      nearest.push(name);
    }
    return nearest;
  };
}

const NAME_LEAST = 4;
/** Hardly a name is longer, and comparing takes its length squared. */
const NAME_MOST = 30;
const ERRORS_MOST = 2;
/** From this length on a second error leaves a name still to be told, if its first letter is right. */
const LONG_LEAST = 6;

function errorsForgiven(name: string, term: string): number {
  return name.length >= LONG_LEAST && name[0] === term[0] ? ERRORS_MOST : 1;
}

/**
 * How many letters are wrong, missing, too many, or have changed places with the next: the optimal string alignment distance,
 * row by row of its table, no further than it can still be `most`.
 * @returns any number above `most` when it is more than that.
 */
function errorsBetween(a: string, b: string, most: number, table: Uint8Array): number {
  const width = b.length + 1;
  for (let j = 0; j < width; j++) table[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const row = i * width;
    const above = row - width;
    table[row] = i;
    let least = i;
    for (let j = 1; j < width; j++) {
      const same = a[i - 1] === b[j - 1];
      const changed = (table[above + j - 1] ?? 0) + (same ? 0 : 1);
      let errors = Math.min(changed, (table[above + j] ?? 0) + 1, (table[row + j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        errors = Math.min(errors, (table[above - width + j - 2] ?? 0) + 1);
      table[row + j] = errors;
      least = Math.min(least, errors);
    }
    // Two that changed places reach two rows back, over a cell that costs no more than they do: none gets around this row.
    if (least > most) return most + 1;
  }
  return table[a.length * width + b.length] ?? 0;
}
