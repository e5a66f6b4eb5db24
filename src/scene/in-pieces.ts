/** Work in pieces, after each of which it may pause: all of it at once, or as much as there is time for. */
export type InPieces<T> = Generator<void, T>;

export function atOnce<T>(work: InPieces<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** What comes of it when it has come to its end after so many milliseconds; null when it has not, and is to be gone on with. */
export function forAWhile<T>(work: InPieces<T>, most: number): T | null {
  const end = performance.now() + most;
  do {
    const { done, value } = work.next();
    if (done) return value;
  } while (performance.now() < end);
  return null;
}
