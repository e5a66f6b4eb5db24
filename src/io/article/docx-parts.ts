import JSZip from "jszip";

/** What is printed stands in these; pictures, fonts, embedded files and programs are never unpacked. */
const PARTS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|(?:[^/]+\/)?(?:_rels\/)?[^/]+\.xml(?:\.rels)?)$/;

/** Of all parts together, in bytes: some 6,000 pages. Reading takes about fifty times as much memory. */
export const UNPACKED_MAX = 20_000_000;

/** Files packed into one: a long book with a picture on each page has fewer. */
const FILES_MAX = 20_000;

export type DocxParts =
  | { readonly parts: Uint8Array; readonly why: null }
  | { readonly parts: null; readonly why: "no-zip" | "no-document" | "too-large" };

/**
 * A .docx file, which is a zip -> a zip of the parts that its words stand in, plainly stored. What the file says of its own sizes is not
 * believed: unpacking ends where the parts together are larger than {@link UNPACKED_MAX}.
 */
export async function docxParts(bytes: Uint8Array): Promise<DocxParts> {
  let zip: JSZip;
  try {
    zip = await JSZip.loadAsync(bytes);
  } catch {
    return { parts: null, why: "no-zip" };
  }
  const files = Object.values(zip.files);
  if (files.length > FILES_MAX) return { parts: null, why: "too-large" };
  const wanted = files.filter(({ name, dir }) => !dir && PARTS.test(name));
  if (zip.file("[Content_Types].xml") === null || !wanted.some(({ name }) => /^word\//i.test(name))) {
    return { parts: null, why: "no-document" };
  }
  const stored = new JSZip();
  let left = UNPACKED_MAX;
  for (const file of wanted) {
    const part = await unpacked(file, left);
    if (part === null) return { parts: null, why: "too-large" };
    left -= part.length;
    stored.file(file.name, part);
  }
  return { parts: await stored.generateAsync({ type: "uint8array", compression: "STORE" }), why: null };
}

/** Null when it is longer than `most`; it is not unpacked any further than that. Rejects when it is damaged. */
function unpacked(file: JSZip.JSZipObject, most: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = [];
    let length = 0;
    const stream = file.internalStream("uint8array");
    stream.on("data", (piece) => {
      length += piece.length;
      if (length > most) {
        stream.pause();
        resolve(null);
      } else pieces.push(piece);
    });
    stream.on("error", reject);
    stream.on("end", () => {
      const whole = new Uint8Array(length);
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      resolve(whole);
    });
    stream.resume();
  });
}
