import { Copy, Download } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Exported } from "../../io/export-part.ts";
import { sizeWords } from "../size-words.ts";
import { download, textBlob } from "./download.ts";
import { type CopyState, useCopy } from "./use-copy.ts";

/** The file's name and size, and what can be done with it. */
export function ExportFoot({ file }: { file: Exported | null }) {
  const [copied, copy, forget] = useCopy();
  // A text that could not be copied belongs to the file that was there then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is what it waits for.
  useEffect(forget, [file]);
  return (
    <>
      {copied && !copied.ok && <CopyByHand copied={copied} />}
      <p className="export-file">
        {file && (
          <>
            <span className="export-name">{file.fileName}</span>, {sizeWords(textBlob(file.text, file.mime).size)}
          </>
        )}
      </p>
      <span role="status" className="visually-hidden">
        {copied?.ok ? "File copied" : ""}
      </span>
      <button
        type="button"
        className="button secondary"
        disabled={!file}
        onClick={() => file && void copy("File", file.text)}
      >
        <Copy size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>{copied?.ok ? "Copied" : "Copy"}</span>
      </button>
      <button
        type="button"
        className="button primary"
        disabled={!file}
        onClick={() => file && download(file.fileName, textBlob(file.text, file.mime))}
      >
        <Download size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>Download</span>
      </button>
    </>
  );
}

function CopyByHand({ copied }: { copied: NonNullable<CopyState> }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <label className="export-by-hand" role="alert">
      Could not copy. Select the text and copy it by hand.
      <textarea ref={field} className="field" readOnly rows={4} defaultValue={copied.text} />
    </label>
  );
}
