import { ID_PATTERN, type Id } from "../model/index.ts";

/** Characters of a name that an id repeats. */
const NAME_MAX = 60;

/** A kind of thing and its name -> a readable id: "outlet", "The Quay Courier" -> "outlet-the-quay-courier". */
export function idFrom(kind: string, name: string): Id {
  const words = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  const id = [kind, ...(words === "" ? [] : [[...words].slice(0, NAME_MAX).join("").replace(/-$/, "")])].join("-");
  if (!ID_PATTERN.test(id)) throw new Error(`expected a kind that an id can begin with, got ${kind}`);
  return id;
}

/** Gives an id out once; the second to ask for it gets it with "-2". */
export function uniqueIds(): (wanted: Id) => Id {
  const given = new Map<Id, number>();
  return (wanted) => {
    let count = given.get(wanted) ?? 0;
    let id = wanted;
    do {
      count += 1;
      id = count === 1 ? wanted : `${wanted}-${count}`;
    } while (id !== wanted && given.has(id));
    given.set(wanted, count);
    if (id !== wanted) given.set(id, 1);
    return id;
  };
}
