/** What a file is by what it holds, whatever it is called. */
export type FoundKind = "text" | "zip" | "old-word" | "locked-word" | OtherFile;

/** Files that hold no article as text. */
export type OtherFile =
  | "a PDF file"
  | "a picture"
  | "an RTF file"
  | "a JSON file"
  | "a table"
  | "a zip file"
  | "an XML file";

/** What problems call a record, which only its text tells where its name does not. */
export const RECORD_FILE = "a record (Record JSON)";

/** A file's name and bytes -> what it is. `text` is whatever is nothing else. */
export function fileKind(name: string, bytes: Uint8Array): FoundKind {
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return "zip";
  // What Word wrote until 2003, and in what it wraps a newer file that takes a password.
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return holds(bytes, "EncryptedPackage") ? "locked-word" : "old-word";
  const magic = MAGIC.find(([, begin, at = 0]) => beginsWith(bytes, begin, at));
  if (magic !== undefined) return magic[0];
  const [, ending = ""] = /\.([A-Za-z0-9]+)$/.exec(name) ?? [];
  return OTHER.find(([, endings]) => endings.test(ending))?.[0] ?? "text";
}

const MAGIC: readonly (readonly [OtherFile, readonly number[], number?])[] = [
  ["a PDF file", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["an RTF file", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["a picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a picture", [0xff, 0xd8, 0xff]],
  ["a picture", [0x47, 0x49, 0x46, 0x38]],
  ["a picture", [0x57, 0x45, 0x42, 0x50], 8],
];

/** What is text and no article is known by its name alone. */
const OTHER: readonly (readonly [OtherFile, RegExp])[] = [
  ["a JSON file", /^(?:json|jsonl|ndjson|geojson)$/i],
  ["a PDF file", /^pdf$/i],
  ["an RTF file", /^rtf$/i],
  ["a picture", /^(?:png|jpe?g|gif|webp|svg|bmp|tiff?|heic)$/i],
  ["a table", /^(?:csv|tsv|xlsx?|ods)$/i],
  ["a zip file", /^(?:zip|gz|7z|tar|odt|epub)$/i],
  ["an XML file", /^xml$/i],
];

function beginsWith(bytes: Uint8Array, begin: readonly number[], at = 0): boolean {
  return begin.every((byte, i) => bytes[at + i] === byte);
}

/** Whether a name of such a file's folder, which stands in it in UTF-16, is in its bytes. */
function holds(bytes: Uint8Array, word: string): boolean {
  const wanted = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (beginsWith(bytes, wanted, at)) return true;
  }
  return false;
}
