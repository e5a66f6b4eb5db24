import { Download } from "lucide-react";
import { CODED_FIELDS, type CodedField } from "../../edit/index.ts";
import type { Compared } from "../../work/index.ts";
import { download, textBlob } from "../export/download.ts";
import { counted } from "../words.ts";
import { CODED_FIELD_WORDS, codersCsv, coefficientWords, shareWords, unitsWords } from "./coders-words.ts";

/** Where the two measures are defined. */
const ALPHA = "https://repository.upenn.edu/asc_papers/43";
const KAPPA = "https://doi.org/10.1177/001316446002000104";

/** How far the two agree, field by field, and what that rests on. */
export function AgreementTable({ agreement, pairs }: Pick<Compared, "agreement" | "pairs">) {
  return (
    <section className="coders-agreement" aria-label="Agreement">
      <div className="coders-head">
        <h3>Agreement</h3>
        <button
          type="button"
          className="button secondary small"
          onClick={() => download("agreement.csv", textBlob(codersCsv(agreement), "text/csv"))}
        >
          <Download size={16} strokeWidth={1.75} aria-hidden="true" />
          Agreement as CSV
        </button>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Units</th>
            <th scope="col">Agreement</th>
            <th scope="col">Krippendorff’s alpha</th>
            <th scope="col">Cohen’s kappa</th>
          </tr>
        </thead>
        <tbody>
          {CODED_FIELDS.map((field) => (
            <FieldRow key={field} field={field} agreement={agreement} />
          ))}
        </tbody>
      </table>
      <details className="coders-note">
        <summary>What these figures say</summary>
        <p>
          Words: each character of the articles that both have, by whether it belongs to a statement. The other fields
          rest on the {counted(pairs, "statement")} that both have, so read them with the first: who agrees on few
          statements and finds many others agrees on little. Issue: each of these with each issue that either of you
          used, by whether it is about it. Stance: where both have one toward the same target.
        </p>
        <p>
          1 is full agreement, 0 what chance alone would bring. Both measures are for categories without an order. Where
          only one category was used, they are not defined.
        </p>
      </details>
      <p className="coders-quiet">
        Formulas:{" "}
        <a href={ALPHA} target="_blank" rel="noreferrer">
          alpha, Krippendorff 2011
        </a>
        ,{" "}
        <a href={KAPPA} target="_blank" rel="noreferrer">
          kappa, Cohen 1960
        </a>
      </p>
    </section>
  );
}

function FieldRow({ field, agreement }: { field: CodedField } & Pick<Compared, "agreement">) {
  const of = agreement[field];
  return (
    <tr>
      <th scope="row">{CODED_FIELD_WORDS[field]}</th>
      <td>{unitsWords(field, of)}</td>
      <td>{shareWords(of)}</td>
      <td>{coefficientWords(of.alpha, of)}</td>
      <td>{coefficientWords(of.kappa, of)}</td>
    </tr>
  );
}
