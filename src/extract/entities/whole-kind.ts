import type { DraftEntity } from "./draft.ts";
import { FIRST_NAMES } from "./first-names.ts";
import type { KnownNames } from "./known-names.ts";
import { bodyBeside, isDateline, isDescribed, nameKind } from "./name-kind.ts";
import { acronymAfter, bodyAfter } from "./name-words.ts";
import type { Name } from "./names.ts";
import type { WholeName } from "./written-names.ts";

/** What a name names here: whoever has a title is a person, and all else goes by all places of the name. */
export function kindOf(known: KnownNames, { title }: Name, whole: WholeName): DraftEntity["kind"] | null {
  if (title !== null) return "person";
  if (whole.kind === undefined) whole.kind = wholeKind(known, whole);
  return whole.kind;
}

/** By itself, and by what stands beside it wherever it has no title. */
function wholeKind(known: KnownNames, whole: WholeName): DraftEntity["kind"] | null {
  const { reading, names } = known;
  if (whole.names.some((at) => isDateline(reading, names[at] as Name))) return "place";
  let kind: DraftEntity["kind"] | null = null;
  for (const at of whole.names) {
    const name = names[at] as Name;
    if (name.title !== null) continue;
    const body = bodyBeside(reading, name);
    kind = body ?? kind ?? kindHere(known, name, whole);
    if (kind !== null && kind !== "person" && kind !== "thing") return kind;
  }
  return kind;
}

function kindHere(known: KnownNames, name: Name, whole: WholeName): DraftEntity["kind"] | null {
  const { reading, speaks } = known;
  const kind = nameKind(reading, name, speaks) ?? bodyAfter(reading, name);
  const isBody = isLoose(kind) && name.to - name.from > 2 && acronymAfter(reading, name) !== null;
  return isBody || (kind === "person" && isCalledByFirst(known, name, whole)) ? "group" : kind;
}

/** What may be something else by what else is said of it. */
function isLoose(kind: DraftEntity["kind"] | null): boolean {
  return kind === null || kind === "thing" || kind === "place" || kind === "person";
}

/** "Exxon", and never "Mobil", of Exxon Mobil: a person would be called by the surname. */
function isCalledByFirst({ reading, byWords }: KnownNames, name: Name, { words }: WholeName): boolean {
  const [first = "", last = ""] = words;
  return (
    words.length === 2 &&
    byWords.get(first)?.isAlone === true &&
    byWords.get(last)?.isAlone !== true &&
    !FIRST_NAMES.has(first) &&
    !isDescribed(reading, name)
  );
}
