import { type ReactNode, useId } from "react";
import type { ViewState } from "../../state/index.ts";
import { useOnStage } from "../stage/on-stage.ts";
import { useNames } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { type Choice, type Format, partRequest, type What } from "./choice.ts";
import { usePart } from "./use-part.ts";

interface Props {
  readonly choice: Choice;
  choose(change: Partial<Choice>): void;
  readonly view: ViewState;
  /** Why there can be no picture; null when there can. */
  readonly noPicture: string | null;
  /** How a picture is to be drawn. */
  readonly children?: ReactNode;
}

const FORMATS: readonly { readonly value: Format; readonly name: string; readonly about: string }[] = [
  {
    value: "quotes",
    name: "Statements with citations",
    about: "Markdown, to paste: who, the words or our gist of them, when, and where they stand",
  },
  { value: "graph", name: "Graph JSON", about: "For graphology and Gephi Lite, with the words on each edge" },
  { value: "record", name: "Record JSON", about: "Opens again in Onrecord, with all evidence" },
  { value: "csv", name: "Statements CSV", about: "For spreadsheets, R and pandas: a row a statement and stance" },
  {
    value: "codebook",
    name: "Codebook",
    about: "Markdown: issues, stances, acts and forms, and how often each is used",
  },
  { value: "png", name: "PNG image", about: "The graph with its legend, the filter and the sources below it" },
];

const STEPS = [1, 2, 3] as const;

export function ExportChoices({ choice, choose, view, noPicture, children }: Props) {
  const selected = view.selected.length > 0;
  const asPicture = choice.format === "png" ? "A picture shows what you see" : null;
  const reason = asPicture ?? (selected ? null : "Nothing is selected");
  const asked = asPicture ? { ...choice, what: "see" as const } : choice;
  const rest = { choice: asked, choose, view };
  return (
    <div className="export-choices">
      <fieldset>
        <legend>What</legend>
        <WhatRadio what="see" name="What I see" {...rest} />
        <WhatRadio what="selection" name="Selection" reason={reason} {...rest} />
        <WhatRadio
          what="around"
          name="Neighbourhood of the selection"
          reason={reason}
          once={asPicture !== null}
          {...rest}
        >
          {reason === null && <Steps {...rest} />}
        </WhatRadio>
        <WhatRadio what="everything" name="Everything" reason={asPicture} once {...rest} />
      </fieldset>
      <fieldset>
        <legend>Format</legend>
        {FORMATS.map(({ value, name, about }) => {
          const refused = value === "png" ? noPicture : null;
          return (
            <Radio
              key={value}
              group="export-format"
              name={name}
              about={<span className="export-about">{refused ?? about}</span>}
              checked={choice.format === value}
              disabled={refused !== null}
              onChoose={() => choose({ format: value })}
            />
          );
        })}
      </fieldset>
      {children}
    </div>
  );
}

type Chosen = Pick<Props, "choice" | "choose" | "view">;

interface WhatProps extends Chosen {
  readonly what: What;
  readonly name: string;
  /** Why it cannot be chosen; null when it can. */
  readonly reason?: string | null;
  /** The reason stands above already: here it is only read out. */
  readonly once?: boolean;
  readonly children?: ReactNode;
}

function WhatRadio({ what, name, reason = null, once = false, choice, choose, view, children }: WhatProps) {
  const stage = useOnStage();
  const part = usePart(reason === null ? partRequest({ what, steps: choice.steps }, view, stage) : null);
  const count = part?.counts.statements;
  return (
    <Radio
      group="export-what"
      name={name}
      about={
        reason === null ? (
          <Count statements={count} said={what === "see"} />
        ) : (
          <span className={once ? "visually-hidden" : "export-about"}>{reason}</span>
        )
      }
      checked={choice.what === what}
      disabled={reason !== null}
      onChoose={() => choose({ what })}
    >
      {children}
    </Radio>
  );
}

/** The first one says what is counted; those below it say so to who cannot see the first. */
function Count({ statements, said }: { statements: number | undefined; said: boolean }) {
  if (statements === undefined) return null;
  const unit = statements === 1 ? " statement" : " statements";
  return (
    <span className="export-count">
      {statements}
      <span className={said ? undefined : "visually-hidden"}>{unit}</span>
    </span>
  );
}

interface RadioProps {
  readonly group: string;
  readonly name: string;
  /** Described, not named by it: the name stays what it is. */
  readonly about: ReactNode;
  readonly checked: boolean;
  readonly disabled?: boolean;
  onChoose(): void;
  readonly children?: ReactNode;
}

function Radio({ group, name, about, checked, disabled = false, onChoose, children }: RadioProps) {
  const id = useId();
  return (
    <div className="export-radio" data-disabled={disabled || undefined}>
      <input
        type="radio"
        id={id}
        name={group}
        checked={checked}
        disabled={disabled}
        aria-describedby={`${id}-about`}
        onChange={onChoose}
      />
      <label htmlFor={id} className="export-label">
        {name}
      </label>
      <span id={`${id}-about`} className="export-aside">
        {about}
      </span>
      {children}
    </div>
  );
}

/** How far the neighbourhood reaches. A choice of it is a choice of the neighbourhood. */
function Steps({ choice, choose, view }: Chosen) {
  const names = useNames();
  const [first = ""] = view.selected;
  const of =
    view.selected.length === 1 ? (names.get(first)?.label ?? "the selection") : `${view.selected.length} selected`;
  return (
    <div className="export-steps" role="radiogroup" aria-label="Steps">
      Within
      <span className="export-segments">
        {STEPS.map((steps) => (
          <label key={steps} className="export-step">
            <input
              type="radio"
              name="export-steps"
              aria-label={counted(steps, "step")}
              checked={choice.steps === steps}
              onChange={() => choose({ what: "around", steps })}
            />
            {steps}
          </label>
        ))}
      </span>
      <span className="export-of">
        {choice.steps === 1 ? "step" : "steps"} of {of}
      </span>
    </div>
  );
}
