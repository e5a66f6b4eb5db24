/** The sums of money and shares in a text, their kind first: "£2.3m" -> "£2.3m", "$60 million" -> "$60m", "19 per cent" -> "%19". */
export function figuresIn(text: string): string[] {
  return [...text.matchAll(FIGURE)].map(([, sign, sum, unit, share]) =>
    share === undefined
      ? `${sign}${(sum ?? "").replace(/[,\s]/g, "")}${(unit ?? "").slice(0, 1).toLowerCase()}`
      : `%${share}`,
  );
}

/** 1 where one of `theirs` is among `own`, -1 where none is and one is of the same kind (the same currency, a share), else 0. */
export function sameFigure(theirs: readonly string[], own: readonly string[]): 1 | 0 | -1 {
  if (theirs.some((one) => own.includes(one))) return 1;
  return theirs.some((one) => own.some((other) => other[0] === one[0])) ? -1 : 0;
}

const FIGURE = /([£$€])\s?([\d.,\s]{0,20}\d)\s?(m\b|bn\b|million|billion)?|(\d[\d.,]{0,12})\s?(?:%|per ?cent)/gi;
