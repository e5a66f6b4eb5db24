import type { OnRecord, Problem } from "../model/index.ts";
import { fieldWord } from "./field-words.ts";
import { thingWords } from "./named.ts";
import { LISTS } from "./operation.ts";

/** A problem of a record -> the same with its places as a reader finds them: "statements[3].date.edtf" becomes "The date of “We will stay” by Ada Lind". */
export function inPlaceWords(record: OnRecord, { code, args, where }: Problem): Problem {
  const words = Object.entries(args).map(
    ([key, value]) => [key, PLACES.has(key) ? placeWords(record, `${value}`) : value] as const,
  );
  return { code, args: Object.fromEntries(words), where: capital(placeWords(record, where)) };
}

/** Arguments that are places in the file. */
const PLACES: ReadonlySet<string> = new Set(["first", "other"]);

/** What is no place in one of the lists stays as it is. */
function placeWords(record: OnRecord, where: string): string {
  const [, list, at, field] = /^(\w+)\[(\d+)\](?:\.(\w+))?/.exec(where) ?? [];
  const known = LISTS.find((one) => one === list);
  const thing = known === undefined ? undefined : record[known][Number(at)];
  if (known === undefined || thing === undefined) return where;
  const name = thingWords(record, thing);
  return field === undefined ? name : `the ${fieldWord(field)} of ${name}`;
}

function capital(words: string): string {
  return words.replace(/^(?:the|a) /, (article) => article.charAt(0).toUpperCase() + article.slice(1));
}
