/** Long enough for a browser to have taken the file up, in milliseconds. */
const KEPT_FOR = 60_000;

/** A text as the bytes of a file. */
export function textBlob(text: string, mime: string): Blob {
  return new Blob([text], { type: `${mime};charset=utf-8` });
}

/** Hands a file to the browser to be saved. */
export function download(fileName: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  letGo(url);
}

/** Frees an object's address, once whoever began to load it has had the time. */
export function letGo(url: string): void {
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
