import type { Exported } from "../../io/export-part.ts";
import { counted } from "../words.ts";

/** Lines of the file that are shown; the rest is in the file. */
const LINES = 40;
/** A line of a file can be as long as a quote. */
const LINE_MAX = 240;

interface Props {
  readonly file: Exported | null;
  /** It is to be read: lines are wrapped, and nothing of a graph is counted. */
  readonly prose: boolean;
}

/** What the file will hold: counts, and how it begins. */
export function ExportPreview({ file, prose }: Props) {
  const counts = file?.counts;
  return (
    <section className="export-preview" aria-label="Preview" aria-busy={file === null}>
      <h3>Preview</h3>
      <dl className="export-counts">
        <Count name="statements" value={counts?.statements} />
        {!prose && <Count name="nodes" value={counts?.nodes} />}
        {!prose && <Count name="edges" value={counts?.edges} />}
        <Count name="sources" value={counts?.sources} />
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must take the focus. */}
      <section className="export-lines" tabIndex={0} aria-label="First lines of the file">
        <pre data-prose={prose || undefined}>{file ? firstLines(file.text, prose ? Infinity : LINE_MAX) : ""}</pre>
      </section>
      <p className="export-note">
        {prose
          ? "Words in “ ” are the speakers’ own, to the character; what is reported is marked so, and told in our words where somebody has summed it up."
          : "Every statement keeps its quote, its place and the hash of its words."}{" "}
        {file && file.untold > 0 && `${untoldWords(file.untold)} `}
        {file && file.articles > 0
          ? `The ${counted(file.articles, "article text")} that this record holds ${file.articles === 1 ? "is" : "are"} included.`
          : "Article text is not included."}
        {file &&
          file.rejected > 0 &&
          ` ${counted(file.rejected, "rejected statement")} more ${file.rejected === 1 ? "is" : "are"} kept in the record.`}
      </p>
    </section>
  );
}

function untoldWords(untold: number): string {
  const [are, have] = untold === 1 ? ["is", "has"] : ["are", "have"];
  return `${counted(untold, "statement")} ${are} reported and not summed up by anybody, and so ${have} only a place in the article here.`;
}

function Count({ name, value }: { name: string; value: number | undefined }) {
  return (
    <div>
      <dt>{value === 1 ? name.slice(0, -1) : name}</dt>
      <dd>{value ?? "–"}</dd>
    </div>
  );
}

function firstLines(text: string, longest: number): string {
  const lines = text.split("\n", LINES + 1);
  const more = lines.length > LINES ? ["…"] : [];
  return [...lines.slice(0, LINES).map((line) => line.slice(0, longest)), ...more].join("\n");
}
