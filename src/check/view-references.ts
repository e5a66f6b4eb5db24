/** The address of a named view -> every id of the record that it names, and as what. */
import type { Id } from "../model/index.ts";
import type { Referable } from "./references.ts";

/** A thing that a view's address names. `thing` where several kinds may stand. */
export interface ViewReference {
  readonly kind: Referable | "thing";
  readonly id: Id;
}

/** Parameters that hold ids, several with a space between. Of a tie's id its two ends count. */
const KINDS: Readonly<Record<string, ViewReference["kind"]>> = {
  issue: "issue",
  speaker: "actor",
  actor: "actor",
  source: "source",
  outlet: "actor",
  without: "thing",
  at: "thing",
  read: "source",
  article: "source",
  mark: "thing",
  focus: "thing",
  expand: "thing",
  connect: "thing",
  of: "source",
  card: "statement",
  axis: "issue",
  compare: "actor",
};

/** Each id once for what it is named as, in the order of the address. What the address says beside ids is none of its business. */
export function viewReferences(address: string): ViewReference[] {
  const found = new Map<string, ViewReference>();
  for (const pair of address.replace(/^\?/, "").split("&")) {
    const [key = "", value = ""] = pair.split(/=(.*)/s, 2).map(decoded);
    const kind = Object.hasOwn(KINDS, key) ? KINDS[key] : undefined;
    if (kind === undefined) continue;
    for (const id of value.split(/[ ,]+/).flatMap(ends)) found.set(`${kind} ${id}`, { kind, id });
  }
  return [...found.values()];
}

/** "SOURCE~STANCE~TARGET" -> both ends; the id of a thing -> itself. */
function ends(id: string): Id[] {
  const [source = "", middle, target] = id.split("~");
  return [source, ...(middle !== undefined && target ? [target] : [])].filter((part) => part !== "");
}

/** As in the query of a web address; what is not encoded properly stands for itself. */
function decoded(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
