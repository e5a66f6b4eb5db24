import { type ReactNode, useId } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  change(value: string): void;
  /** What is expected. */
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
  /** What can be done about the problem at once. */
  readonly mend?: { readonly name: string; act(): void } | false;
  /** Lines that it shows; one without. */
  readonly rows?: number;
  /** Id of a list of choices. */
  readonly list?: string;
  readonly required?: boolean;
  readonly type?: "text" | "url";
}

/** A labelled field; what is expected and what is wrong stand under it, and belong to it for those who do not see it. */
export function Field({ label, value, change, hint, problem, mend, rows, list, required, type = "text" }: Props) {
  const id = useId();
  const described = [...(problem === undefined ? [] : [`${id}-problem`]), ...(hint ? [`${id}-hint`] : [])];
  const common = {
    id,
    className: "field",
    value,
    dir: "auto" as const,
    required,
    "aria-invalid": problem !== undefined || undefined,
    "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
  };
  return (
    <div className="entity-field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input
          {...common}
          type={type}
          list={list}
          autoComplete="off"
          spellCheck={type === "text"}
          onChange={({ target }) => change(target.value)}
        />
      ) : (
        <textarea {...common} rows={rows} onChange={({ target }) => change(target.value)} />
      )}
      <Problem id={`${id}-problem`} words={problem} mend={mend} />
      {hint && (
        <p id={`${id}-hint`} className="note">
          {hint}
        </p>
      )}
    </div>
  );
}

interface ProblemProps {
  readonly id: string;
  readonly words: string | undefined;
  readonly mend: Props["mend"];
}

/** What is wrong with a field; nothing while nothing is. */
export function Problem({ id, words, mend }: ProblemProps) {
  if (words === undefined) return null;
  return (
    <p id={id} className="entity-problem">
      {words}
      {mend && (
        <>
          {" "}
          <button type="button" className="link" onClick={mend.act}>
            {mend.name}
          </button>
        </>
      )}
    </p>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, name: string])[];
  change(value: T): void;
}

export function Choice<T extends string>({ label, value, choices, change }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className="entity-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={value}
        onChange={({ target }) => {
          const chosen = choices.find(([one]) => one === target.value);
          if (chosen) change(chosen[0]);
        }}
      >
        {choices.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
