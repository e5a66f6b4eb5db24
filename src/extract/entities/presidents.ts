import { bare } from "./capitals.ts";
import type { DraftEntity } from "./draft.ts";
import type { Name } from "./names.ts";

/** First names of those who have been President of the United States, by surname: articles take it as known which Clinton is meant. */
const FIRST_NAMES_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    "biden:joe,joseph trump:donald obama:barack bush:george clinton:bill,william reagan:ronald carter:jimmy ford:gerald nixon:richard johnson:lyndon " +
    "kennedy:john eisenhower:dwight truman:harry roosevelt:franklin,theodore"
  )
    .split(" ")
    .map((entry) => {
      const [surname = "", firsts = ""] = entry.split(":");
      return [surname, new Set(firsts.split(","))] as const;
    }),
);

/** Whether somebody's full name is that of a president, whom "the former president" may mean where nothing says so. */
export function wasPresident({ words, kind }: DraftEntity): boolean {
  return (
    kind === "person" && words.length > 1 && (FIRST_NAMES_OF.get(words.at(-1) ?? "")?.has(words[0] ?? "") ?? false)
  );
}

/** Whether somebody is known to be of the United States: one of its presidents, by the full name or called president. */
export function isAmerican({ words, kind, roles }: DraftEntity): boolean {
  if (kind !== "person") return false;
  const firsts = FIRST_NAMES_OF.get(words.at(-1) ?? "");
  if (firsts === undefined) return false;
  return words.length > 1 ? firsts.has(words[0] ?? "") : roles.some(({ head }) => head === "president");
}

/** "President Obama" is not Michelle Obama: whether somebody may go by a title. `small` are the article's words. */
export function fitsPresident({ words }: DraftEntity, { title, from, to }: Name, small: readonly string[]): boolean {
  if (title === null || to - from > 1 || words.length < 2 || bare(small[title.to - 1] ?? "") !== "president")
    return true;
  // “a President Clinton” is one that may come
  if (UNREAL.has(small[title.from - 1] ?? "") || small[title.to - 2] === "vice") return true;
  const firsts = FIRST_NAMES_OF.get(words.at(-1) ?? "");
  return firsts === undefined || firsts.has(words[0] ?? "");
}

const UNREAL = new Set(["a", "another", "no", "vice"]);
