/** What is wrong with a form, by field, in words that stand beside it. */
export type Problems = Readonly<Record<string, string>>;

export const NO_PROBLEMS: Problems = {};

/** A text field's one line: blanks at the ends and line breaks are not meant. */
export function typed(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

export function typedOrNull(text: string): string | null {
  return typed(text) || null;
}

/** The fields of `after` that somebody touched and whose JSON is other than in `before`: what stands there untidy and untouched stays as it is. */
export function changedFields<T extends object>(before: T, after: T, isTouched: (key: keyof T) => boolean): Partial<T> {
  const keys = Object.keys(after) as (keyof T)[];
  const changed = keys.filter((key) => isTouched(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return Object.fromEntries(changed.map((key) => [key, after[key]])) as Partial<T>;
}

/** Whether a form's field holds something else than at first. */
export function touchedSince<D extends object>(first: D, draft: D): (key: keyof D) => boolean {
  return (key) => JSON.stringify(first[key]) !== JSON.stringify(draft[key]);
}
