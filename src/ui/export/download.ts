/** Long enough for a browser to have taken the file up, in milliseconds. */
const KEPT_FOR = 60_000;

/** Hands a text to the browser as a file to be saved. */
export function download(fileName: string, mime: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mime};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}

/** "940 bytes", "18 kB", "1.2 MB": the size of a text as UTF-8. */
export function sizeWords(text: string): string {
  const bytes = new Blob([text]).size;
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
