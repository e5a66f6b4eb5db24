import { useId } from "react";

interface Props<T extends string | number> {
  /** What is chosen: "Steps". */
  readonly name: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string; readonly about?: string }[];
  choose(value: T): void;
}

/** A few choices side by side, one of which holds: radio buttons, one stop for the keyboard. */
export function Segments<T extends string | number>({ name, value, options, choose }: Props<T>) {
  const group = useId();
  return (
    <span className="segments" role="radiogroup" aria-label={name}>
      {options.map((option) => (
        <label key={option.value} className="segment" title={option.about}>
          <input type="radio" name={group} checked={option.value === value} onChange={() => choose(option.value)} />
          {option.name}
        </label>
      ))}
    </span>
  );
}
