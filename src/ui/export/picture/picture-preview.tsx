import type { PictureState } from "./use-picture.ts";

/** The picture itself, as small as it has to be, and a note where it could not be as large as it was asked for. */
export function PicturePreview({ state, asked }: { state: PictureState; asked: number }) {
  const file = state.phase === "drawn" ? state.file : null;
  return (
    <section className="export-preview picture-preview" aria-label="Preview" aria-busy={state.phase === "drawing"}>
      <h3>Preview</h3>
      {state.phase === "failed" && (
        <p role="alert">This browser could not draw the picture. A smaller window or a smaller size may help.</p>
      )}
      {state.phase === "drawing" && <p className="picture-wait">Drawing the picture…</p>}
      {file && <img src={file.url} alt={file.words} width={file.width} height={file.height} />}
      {file && file.scale < asked && (
        <p className="export-note" role="status">
          {asked}× is more than this browser can draw; the picture is {file.scale}×, the largest that it can.
        </p>
      )}
      <p className="export-note">
        The picture carries its own legend, the filter as a sentence and the sources, so that it can stand by itself.
      </p>
    </section>
  );
}
