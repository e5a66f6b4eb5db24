import type { Exported } from "../../io/export-part.ts";

/** Lines of the file that are shown; the rest is in the file. */
const LINES = 40;
/** A line of a file can be as long as a quote. */
const LINE_MAX = 240;

/** What the file will hold: counts, and how it begins. */
export function ExportPreview({ file }: { file: Exported | null }) {
  const counts = file?.counts;
  return (
    <section className="export-preview" aria-label="Preview" aria-busy={file === null}>
      <h3>Preview</h3>
      <dl className="export-counts">
        <Count name="statements" value={counts?.statements} />
        <Count name="nodes" value={counts?.nodes} />
        <Count name="edges" value={counts?.edges} />
        <Count name="sources" value={counts?.sources} />
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must take the focus. */}
      <section className="export-lines" tabIndex={0} aria-label="First lines of the file">
        <pre>{file ? firstLines(file.text) : ""}</pre>
      </section>
      <p className="export-note">
        Every statement keeps its quote, its place and the hash of its words. Article text is not included.
      </p>
    </section>
  );
}

function Count({ name, value }: { name: string; value: number | undefined }) {
  return (
    <div>
      <dt>{value === 1 ? name.slice(0, -1) : name}</dt>
      <dd>{value ?? "–"}</dd>
    </div>
  );
}

function firstLines(text: string): string {
  const lines = text.split("\n", LINES + 1);
  const more = lines.length > LINES ? ["…"] : [];
  return [...lines.slice(0, LINES).map((line) => line.slice(0, LINE_MAX)), ...more].join("\n");
}
