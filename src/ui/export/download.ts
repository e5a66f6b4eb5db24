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

/** "940 bytes", "18 kB", "1.2 MB". */
export function sizeWords({ size: bytes }: Blob): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Frees an object's address, once whoever began to load it has had the time. */
export function letGo(url: string): void {
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
