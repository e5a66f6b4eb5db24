import { counted } from "./words.ts";

interface Props {
  /** What a reader sees together and may add up, in statements. */
  readonly figures: readonly number[];
  /** The statements that they are counted from. */
  readonly total: number;
  /** Why one statement is counted more than once; the end of a sentence, after “because”. */
  readonly why: string;
  readonly className?: string;
}

/** Beside figures that come to more than there are statements: how much more, and why. Nothing where they add up. */
export function SumNote({ figures, total, why, className = "note" }: Props) {
  const sum = figures.reduce((before, figure) => before + figure, 0);
  if (sum <= total) return null;
  return (
    <p
      className={`${className} sum-note`}
    >{`These add up to ${sum} for ${counted(total, "statement")}, because ${why}.`}</p>
  );
}
