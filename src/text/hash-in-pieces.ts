import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** `textHash` of a text that comes in pieces, none of which begins or ends inside a character. */
export function hashInPieces(): { add(piece: string): void; hash(): string } {
  const state = sha256.create();
  return {
    add: (piece) => void state.update(utf8ToBytes(piece)),
    hash: () => `sha256:${bytesToHex(state.digest())}`,
  };
}
