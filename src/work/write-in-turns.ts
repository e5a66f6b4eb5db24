/** A record -> its file's text and the hash of it, with pauses in which the worker answers what it is asked meanwhile. */
import { recordPieces } from "../io/index.ts";
import type { OnRecord } from "../model/index.ts";
import { hashInPieces } from "../text/hash-in-pieces.ts";

export interface Written {
  /** The text's parts, in order. */
  readonly parts: readonly string[];
  /** As `recordHash` has it. */
  readonly hash: string;
}

/** How much is written before a pause, in UTF-16 code units: some ten milliseconds' work. */
const PART = 200_000;

/** @param pause resolves when what was asked meanwhile is answered */
export async function writeInTurns(record: OnRecord, pause: () => Promise<void>): Promise<Written> {
  const parts: string[] = [];
  const hash = hashInPieces();
  let part = "";
  const end = () => {
    parts.push(part);
    hash.add(part);
    part = "";
  };
  for (const piece of recordPieces(record)) {
    part += piece;
    if (part.length < PART) continue;
    end();
    await pause();
  }
  end();
  return { parts, hash: hash.hash() };
}
