/** What is used here of JSZip, whose own types would bring Node's into rooms that know neither Node nor a browser. */
declare namespace JSZip {
  interface JSZipObject {
    readonly name: string;
    readonly dir: boolean;
    internalStream(as: "uint8array"): Stream;
  }
  interface Stream {
    on(event: "data", heard: (piece: Uint8Array) => void): this;
    on(event: "error", heard: (error: Error) => void): this;
    on(event: "end", heard: () => void): this;
    pause(): this;
    resume(): this;
  }
}
declare class JSZip {
  static loadAsync(bytes: Uint8Array): Promise<JSZip>;
  readonly files: Readonly<Record<string, JSZip.JSZipObject>>;
  file(name: string): JSZip.JSZipObject | null;
  file(name: string, bytes: Uint8Array | string): this;
  generateAsync(how: { readonly type: "uint8array"; readonly compression: "STORE" | "DEFLATE" }): Promise<Uint8Array>;
}
export default JSZip;
