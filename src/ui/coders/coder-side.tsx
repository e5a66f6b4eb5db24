import type { ReactNode } from "react";
import type { CodedField } from "../../edit/index.ts";
import type { CoderReading, ComparedItem } from "../../work/index.ts";
import { StanceMark } from "../marks.tsx";
import { placeWords } from "../statement-words.tsx";
import { listed, STANCE_NAMES } from "../words.ts";
import { CoderWords } from "./coder-words.tsx";

interface Props {
  readonly name: string;
  readonly reading: CoderReading | null;
  /** Without it the reading is one that was rejected, of what the other has. */
  readonly has: boolean;
  readonly differs: ComparedItem["differs"];
  readonly text: string | null;
  readonly language: string | undefined;
  /** Takes over one field alone, where several differ. */
  readonly takeField: ((field: CodedField) => void) | null;
}

/** A statement as one of the two read it; what the other read otherwise is marked. */
export function CoderSide({ name, reading, has, differs, text, language, takeField }: Props) {
  if (reading === null) {
    return (
      <div className="coders-side">
        <h5>{name}</h5>
        <p className="coders-quiet">No statement here in this record.</p>
      </div>
    );
  }
  const words = (
    <>
      <CoderWords reading={reading} text={text} {...(language !== undefined && { language })} />
      <span className="coders-place">at {placeWords(reading.quotes)}</span>
    </>
  );
  if (!has) {
    const { coder } = reading.review;
    return (
      <div className="coders-side">
        <h5>{name}</h5>
        <p>Rejected{coder !== null && ` by ${coder}`}</p>
        <dl>
          <Line name="Words" differs={[]} take={null}>
            {words}
          </Line>
        </dl>
      </div>
    );
  }
  const { speakers, onBehalfOf, stances, review, form } = reading;
  const take = (field: CodedField, what: string) =>
    takeField !== null && differs.includes(field) ? (
      <button type="button" className="link" onClick={() => takeField(field)}>
        Take {what}
      </button>
    ) : null;
  const said = (...fields: readonly CodedField[]) => fields.filter((field) => differs.includes(field));
  return (
    <div className="coders-side">
      <h5>
        {name}{" "}
        <span className="coders-quiet">
          {STATUS[review.status]}
          {review.status !== "suggested" && review.coder !== null && review.coder !== name && ` by ${review.coder}`}
        </span>
      </h5>
      <dl>
        <Line name="Words" differs={said("span")} take={take("span", "these words")}>
          {words}
        </Line>
        <Line name="Speaker" differs={said("speaker")} take={take("speaker", "the speaker")}>
          {speakers.length === 0 ? "Nobody named" : listed(speakers)}
          {onBehalfOf !== null && `, for ${onBehalfOf}`}
        </Line>
        <Line
          name="Issue and stance"
          differs={said("issue", "stance")}
          take={
            <>
              {take("issue", "the issues")} {take("stance", "the stances")}
            </>
          }
        >
          {stances.length === 0 && (
            <span className="coders-stance">
              <StanceMark stance="uncoded" size={14} /> Not coded
            </span>
          )}
          {stances.map(({ kind, toward, value }) => (
            <span key={`${kind} ${toward} ${value}`} className="coders-stance">
              <StanceMark stance={value} size={14} hollow={form === "indirect"} />
              <span>
                <span className={`text-${value}`}>{STANCE_NAMES[value]}</span> {toward}
              </span>
            </span>
          ))}
        </Line>
      </dl>
    </div>
  );
}

const STATUS = { suggested: "suggested, not confirmed", confirmed: "confirmed", rejected: "rejected" } as const;

function Line({
  name,
  differs,
  take,
  children,
}: {
  name: string;
  differs: readonly CodedField[];
  take: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="coders-line" data-differs={differs.length > 0 || undefined}>
      <dt>
        {name}
        {differs.length > 0 && <span className="coders-differs">{differWords(differs)}</span>}
      </dt>
      <dd>
        {children}
        <span className="coders-take">{take}</span>
      </dd>
    </div>
  );
}

/** Which of the two, where a line holds the issue and the stance. */
function differWords(fields: readonly CodedField[]): string {
  if (fields.length > 1) return "both differ";
  return fields[0] === "issue" || fields[0] === "stance" ? `the ${fields[0]} differs` : "differs";
}
