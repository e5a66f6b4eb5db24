/** Hex digits of a record's hash in the address: enough to tell one machine's records apart. */
const HASH_DIGITS = 12;

export const shortHash = (hash: string) => hash.replace(/^sha256:/, "").slice(0, HASH_DIGITS);
