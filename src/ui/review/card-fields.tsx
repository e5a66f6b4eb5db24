import { X } from "lucide-react";
import type { ReactNode } from "react";
import { type Id, STANCE_VALUES, type StanceValue } from "../../model/index.ts";
import type { QueueRow } from "../../query/index.ts";
import { StanceMark } from "../marks.tsx";
import { useNamedSpeaker } from "../suggested-words.ts";
import { useNames } from "../use-workbench.ts";
import { ACT_NAMES, FORM_NAMES, STANCE_NAMES } from "../words.ts";
import { withJoint } from "./field-changes.ts";
import { Key } from "./key.tsx";
import { Picker } from "./picker.tsx";
import type { PickField } from "./picker-options.ts";
import type { Deed } from "./review-keys.ts";
import { SummaryField } from "./summary-field.tsx";
import type { Fields } from "./use-fields.ts";
import type { Review } from "./use-review.ts";

export type { Fields } from "./use-fields.ts";

/** Who, for whom, to whom, toward what, on which side, in which form, as which act: each a row that its key or a press opens. */
export function CardFields({
  row: { statement },
  review,
  fields,
}: {
  row: Pick<QueueRow, "statement">;
  review: Pick<Review, "set">;
  fields: Fields;
}) {
  const names = useNames();
  const named = useNamedSpeaker(statement);
  const name = (id: Id | null) => (id === null ? null : (names.get(id)?.label ?? null));
  const { speaker, others, onBehalfOf, addressees, stances, form, act } = statement;
  const targets = stances.map(({ toward, value }) => ({ value, toward: name(toward.id) ?? "a statement" }));
  // One more row for a target that is being chosen.
  const adding = stances.length === 0 || fields.target >= stances.length;
  const about = fields.pending === null ? "Nothing yet" : `${name(fields.pending.id)}, no stance yet`;
  const rows = adding ? [...targets, { value: null, toward: about }] : targets;
  return (
    <div className="review-fields">
      <Field
        field="speaker"
        name="Speaker"
        value={name(speaker) ?? named ?? "Nobody named"}
        does="speaker"
        fields={fields}
      >
        {others.map((id) => (
          <Joint key={id} name={name(id) ?? id} remove={() => review.set(withJoint(statement, id), "Taken out.")} />
        ))}
      </Field>
      <Field field="behalf" name="For" value={name(onBehalfOf) ?? "Nobody"} does="behalf" fields={fields} />
      <Field
        field="addressees"
        name="To"
        value={addressees.map((id) => name(id) ?? id).join(", ") || "Nobody"}
        does="addressees"
        fields={fields}
      />
      {rows.map(({ value, toward }, at) => (
        <Target
          // biome-ignore lint/suspicious/noArrayIndexKey: stances have no id, and their order is the record's.
          key={at}
          at={at}
          value={value}
          hollow={form === "indirect"}
          toward={toward}
          many={rows.length > 1}
          fields={fields}
        />
      ))}
      <div className="review-field">
        <span className="review-name">Stance</span>
        <StanceChoice fields={fields} now={stances[fields.target]?.value ?? null} />
        <Key does="support" shown="1–4" />
      </div>
      {!adding && (
        <p className="review-another">
          <button type="button" className="link" onClick={() => fields.start("toward", stances.length)}>
            Another target
          </button>
        </p>
      )}
      <Field field="form" name="Form" value={FORM_NAMES[form]} does="form" fields={fields} />
      <Field field="act" name="Act" value={ACT_NAMES[act]} does="act" fields={fields} />
      <SummaryField statement={statement} fields={fields} />
    </div>
  );
}

interface FieldProps {
  readonly field: PickField;
  readonly name: string;
  /** What stands there. */
  readonly value: string;
  readonly does: Deed;
  readonly fields: Fields;
  readonly children?: ReactNode;
}

function Field({ field, name, value, does, fields, children }: FieldProps) {
  const open = fields.open === field;
  return (
    <div className="review-field">
      <span className="review-name">{name}</span>
      <span className="review-values">
        <button
          type="button"
          className="review-value"
          aria-expanded={open}
          aria-label={`${name}: ${value}. Change`}
          onClick={() => fields.start(field)}
        >
          {value}
        </button>
        {children}
      </span>
      <Key does={does} />
      {open && (
        <Picker name={name} options={fields.options} pick={fields.pick} leave={fields.leave} drop={fields.drop} />
      )}
    </div>
  );
}

function Joint({ name, remove }: { name: string; remove(): void }) {
  return (
    <span className="review-joint">
      and {name}
      <button type="button" className="button icon small" aria-label={`Take out ${name}`} onClick={remove}>
        <X size={12} strokeWidth={2} aria-hidden="true" />
      </button>
    </span>
  );
}

interface TargetProps {
  readonly at: number;
  /** Without a side yet there is none. */
  readonly value: StanceValue | null;
  readonly hollow: boolean;
  readonly toward: string;
  /** One of several: which of them the keys are about is shown. */
  readonly many: boolean;
  readonly fields: Fields;
}

function Target({ at, value, hollow, toward, many, fields }: TargetProps) {
  const current = fields.target === at;
  const open = fields.open === "toward" && current;
  const side = value === null ? "" : `${STANCE_NAMES[value]}, `;
  return (
    <div className="review-field" data-current={(many && current) || undefined}>
      <span className="review-name">{at === 0 ? "Toward" : "and"}</span>
      <span className="review-values">
        {value !== null && <StanceMark stance={value} hollow={hollow} />}
        <button
          type="button"
          className="review-value"
          aria-expanded={open}
          aria-label={`Toward: ${side}${toward}. Change`}
          onClick={() => fields.start("toward", at)}
        >
          {toward}
        </button>
      </span>
      {current && <Key does="toward" />}
      {open && (
        <Picker name="Toward" options={fields.options} pick={fields.pick} leave={fields.leave} drop={fields.drop} />
      )}
    </div>
  );
}

function StanceChoice({ fields, now }: { fields: Fields; now: StanceValue | null }) {
  return (
    <fieldset className="review-stances" aria-label="Stance">
      {STANCE_VALUES.map((value) => (
        <button
          key={value}
          type="button"
          className="button icon small"
          aria-pressed={value === now}
          aria-label={STANCE_NAMES[value]}
          title={STANCE_NAMES[value]}
          onClick={() => fields.stance(value)}
        >
          <StanceMark stance={value} />
        </button>
      ))}
      <span className={now === null ? "review-quiet" : `text-${now}`} aria-hidden="true">
        {now === null ? "Not coded" : STANCE_NAMES[now]}
      </span>
    </fieldset>
  );
}
