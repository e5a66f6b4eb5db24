/** The ids of ties: made from their ends and what lies between, and taken apart again. */
import { type Id, STANCE_VALUES, type StanceValue } from "../model/index.ts";
import type { TieId } from "./question.ts";

/** In no id of a record, and safe in an address. */
export const TIE_SEPARATOR = "~";
const DEED = "did:";

export type TieParts =
  | { readonly kind: "stance"; readonly source: Id; readonly stance: StanceValue; readonly target: Id }
  | { readonly kind: "said"; readonly source: Id; readonly target: Id }
  | { readonly kind: "relation"; readonly source: Id; readonly deed: string; readonly target: Id }
  | { readonly kind: "affiliation"; readonly source: Id; readonly target: Id }
  | { readonly kind: "source"; readonly source: Id; readonly target: Id };

export function makeTieId(parts: TieParts): TieId {
  return [parts.source, between(parts), parts.target].join(TIE_SEPARATOR);
}

/** Null when it is not the id of a tie. */
export function parseTieId(id: TieId): TieParts | null {
  const [source, middle, target, ...rest] = id.split(TIE_SEPARATOR);
  if (!source || !middle || !target || rest.length > 0) return null;
  if (middle === "said") return { kind: "said", source, target };
  if (middle === "of") return { kind: "affiliation", source, target };
  if (middle === "in") return { kind: "source", source, target };
  const stance = STANCE_VALUES.find((value) => value === middle);
  if (stance) return { kind: "stance", source, stance, target };
  const deed = middle.startsWith(DEED) ? decodeDeed(middle.slice(DEED.length)) : null;
  return deed === null ? null : { kind: "relation", source, deed, target };
}

/** An id of a tie holds the separator, an id of a thing never does. */
export function isTieId(id: string): boolean {
  return id.includes(TIE_SEPARATOR);
}

function between(parts: TieParts): string {
  switch (parts.kind) {
    case "stance":
      return parts.stance;
    case "said":
      return "said";
    case "relation":
      return DEED + encodeDeed(parts.deed);
    case "affiliation":
      return "of";
    case "source":
      return "in";
  }
}

/** "clashed with" -> "clashed_with": letters and digits stay, a space becomes `_`, all else is percent-encoded. */
function encodeDeed(deed: string): string {
  return deed.toWellFormed().replace(/[^\p{L}\p{N}.-]/gu, (sign) => {
    if (sign === " ") return "_";
    const code = sign.codePointAt(0) ?? 0;
    return code < 0x80 ? `%${code.toString(16).toUpperCase().padStart(2, "0")}` : encodeURIComponent(sign);
  });
}

function decodeDeed(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded.replaceAll("_", " "));
  } catch {
    return null;
  }
}
