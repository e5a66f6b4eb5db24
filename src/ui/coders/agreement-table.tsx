import { Download } from "lucide-react";
import { CODED_FIELDS, type CodedField } from "../../edit/index.ts";
import { compareCoders } from "../../state/index.ts";
import type { Compared } from "../../work/index.ts";
import { download, textBlob } from "../export/download.ts";
import { useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { type CodersPlace, placeWords } from "./coders-place.ts";
import {
  CODED_FIELD_WORDS,
  codersCsv,
  coefficientWords,
  shareWords,
  unitsWords,
  unreviewedWords,
} from "./coders-words.ts";

/** Where the two measures are defined. */
const ALPHA = "https://repository.upenn.edu/asc_papers/43";
const KAPPA = "https://doi.org/10.1177/001316446002000104";

/** How far the two agree, field by field, and what that rests on. */
export function AgreementTable({ compared, place }: { compared: Compared; place: CodersPlace }) {
  const workbench = useWorkbench();
  const { unreviewed } = compared;
  const counts = place.unreviewed;
  const agreement = counts ? compared.withUnreviewed : compared.agreement;
  const pairs = counts ? compared.pairs : compared.counted;
  const left = unreviewedWords(unreviewed, counts);
  return (
    <section className="coders-agreement" aria-label="Agreement">
      <div className="coders-head">
        <h3>Agreement</h3>
        <button
          type="button"
          className="button secondary small"
          onClick={() => download("agreement.csv", textBlob(codersCsv(agreement, unreviewed, counts), "text/csv"))}
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
      <p className="coders-quiet">
        As both read it before anything was settled. Settling leaves these figures as they are.
      </p>
      {left !== null && (
        <p className="coders-unreviewed">
          {left}{" "}
          <label>
            <input
              type="checkbox"
              checked={counts}
              onChange={() => workbench.change(compareCoders(placeWords({ ...place, unreviewed: !counts })))}
            />{" "}
            With suggestions that nobody reviewed
          </label>
        </p>
      )}
      <details className="coders-note">
        <summary>What these figures say</summary>
        <p>
          Reliability is of what each read alone: an article in which something was settled with this coder counts as
          you had it before that, as your record’s history knows it. A file does not carry the history. Any other
          article counts as you have it now.
        </p>
        <p>
          Words: each character of the articles that both have, by whether it belongs to a statement. The other fields
          rest on the {counted(pairs, "statement")} that both have{counts ? "" : " confirmed or made by hand"}, so read
          them with the first: who agrees on few statements and finds many others agrees on little. Issue: each of these
          with each issue that either of you used, by whether it is about it. Stance: where both have one toward the
          same target.
        </p>
        <p>
          A suggestion that nobody reviewed is no coder’s reading. Its words are left out of the characters too, with an
          article in which one of you has reviewed none of them; the list below marks it as not confirmed.
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
