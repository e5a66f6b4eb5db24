/** As many as are of use in one line. */
const SHOWN = 5;

/**
 * The known values that somebody may have meant, nearest first: those that contain what was written or are contained in
 * it, then those that few typing errors away. Ties are in the order of code units.
 */
export function nearest(written: string, known: readonly string[]): string[] {
  const asked = written.toLowerCase();
  const allowed = Math.max(2, Math.floor(asked.length / 3));
  return known
    .map((value) => ({ value, distance: distanceOf(asked, value.toLowerCase()) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || (a.value < b.value ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ value }) => value);
}

function distanceOf(asked: string, value: string): number {
  // Too short a piece is in everything.
  const isPart = asked.length > 2 && (value.includes(asked) || (value.length > 2 && asked.includes(value)));
  return isPart ? 0 : typingErrors(asked, value);
}

/** Levenshtein's distance: the fewest letters to add, drop or change. */
function typingErrors(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return before[b.length] ?? 0;
}
