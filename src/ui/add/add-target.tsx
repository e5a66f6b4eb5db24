import { useId } from "react";
import { useModel } from "../use-workbench.ts";

/** Where articles go. */
export interface Target {
  readonly into: "open" | "new";
  /** Of the new record. */
  readonly title: string;
}

/** Into which record, and whether statements are looked for. */
export function AddTarget({
  target,
  onTarget,
  find,
  onFind,
}: {
  target: Target;
  onTarget(change: Partial<Target>): void;
  find: boolean;
  onFind(on: boolean): void;
}) {
  const title = useModel((model) => model.summary?.title ?? null);
  const id = useId();
  return (
    <div className="add-where">
      <fieldset>
        <legend>Add to</legend>
        {title !== null && (
          <label className="add-choice">
            <input
              type="radio"
              name={id}
              checked={target.into === "open"}
              onChange={() => onTarget({ into: "open" })}
            />
            <span>The record that is open: {title}</span>
          </label>
        )}
        <label className="add-choice">
          <input type="radio" name={id} checked={target.into === "new"} onChange={() => onTarget({ into: "new" })} />
          <span>A new record</span>
        </label>
        {target.into === "new" && (
          <label className="add-title">
            <span>Its title</span>
            <input
              className="field"
              value={target.title}
              onChange={(event) => onTarget({ title: event.target.value })}
            />
          </label>
        )}
      </fieldset>
      <fieldset>
        <legend>Statements</legend>
        <label className="add-choice">
          <input type="radio" name={`${id}-find`} checked={find} onChange={() => onFind(true)} />
          <span>
            Find statements
            <small>
              What is quoted and reported, who says it and, where it is sure enough, which side it takes. All of it is
              suggested until you confirm it.
            </small>
          </span>
        </label>
        <label className="add-choice">
          <input type="radio" name={`${id}-find`} checked={!find} onChange={() => onFind(false)} />
          <span>
            Only add the text
            <small>You code it by hand.</small>
          </span>
        </label>
      </fieldset>
    </div>
  );
}
