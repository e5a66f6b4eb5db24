import { Copy, Download } from "lucide-react";
import { useEffect, useState } from "react";
import { sizeWords } from "../../size-words.ts";
import { download } from "../download.ts";
import type { PictureState } from "./use-picture.ts";

/** How long "Copied" stands, in milliseconds. */
const COPIED_FOR = 2000;
type Copied = "copied" | "refused" | null;

/** The picture's name and size, and what can be done with it. */
export function PictureFoot({ state }: { state: PictureState }) {
  const file = state.phase === "drawn" ? state.file : null;
  const [copied, setCopied] = useState<Copied>(null);
  useEffect(() => {
    if (copied !== "copied") return;
    const timer = setTimeout(() => setCopied(null), COPIED_FOR);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (blob: Blob) => {
    try {
      await navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })]);
      setCopied("copied");
    } catch {
      setCopied("refused");
    }
  };
  return (
    <>
      <p className="export-file">
        {file && (
          <>
            <span className="export-name">{file.fileName}</span>, {sizeWords(file.blob.size)}
          </>
        )}
      </p>
      <span role="status" className={copied === "refused" ? "picture-refused" : "visually-hidden"}>
        {copied === "copied" && "Image copied"}
        {copied === "refused" &&
          "This browser does not let a page copy images. Press the preview with the right button, or long on a phone, and copy it there."}
      </span>
      <button type="button" className="button secondary" disabled={!file} onClick={() => file && void copy(file.blob)}>
        <Copy size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>{copied === "copied" ? "Copied" : "Copy image"}</span>
      </button>
      <button
        type="button"
        className="button primary"
        disabled={!file}
        onClick={() => file && download(file.fileName, file.blob)}
      >
        <Download size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>Download</span>
      </button>
    </>
  );
}
