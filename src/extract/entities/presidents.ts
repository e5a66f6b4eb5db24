import { bare } from "./capitals.ts";
import type { DraftEntity } from "./draft.ts";
import type { Name } from "./names.ts";

/** Those who have been President of the United States: by surname, of each first name the party. Articles take it as known which Clinton is meant. */
const PRESIDENTS: ReadonlyMap<string, ReadonlyMap<string, string>> = bySurname({
  democratic:
    "joe-biden joseph-biden barack-obama bill-clinton william-clinton jimmy-carter lyndon-johnson john-kennedy harry-truman franklin-roosevelt",
  republican: "donald-trump george-bush ronald-reagan gerald-ford richard-nixon dwight-eisenhower theodore-roosevelt",
});

function bySurname(parties: Readonly<Record<string, string>>): Map<string, Map<string, string>> {
  const made = new Map<string, Map<string, string>>();
  for (const [party, names] of Object.entries(parties))
    for (const name of names.split(" ")) {
      const [first = "", surname = ""] = name.split("-");
      const firsts = made.get(surname) ?? new Map<string, string>();
      made.set(surname, firsts.set(first, party));
    }
  return made;
}

/** Whether somebody's full name is that of a president, whom "the former president" may mean where nothing says so. */
export function wasPresident({ words, kind }: DraftEntity): boolean {
  return kind === "person" && partyOf(words) !== null;
}

/** The party of one whose full name is that of a president: "the Republican nominee" may mean whom the article does not call Republican. Null for all others. */
export function presidentsParty({ words, kind }: DraftEntity): string | null {
  return kind === "person" ? partyOf(words) : null;
}

function partyOf(words: readonly string[]): string | null {
  return words.length > 1 ? (PRESIDENTS.get(words.at(-1) ?? "")?.get(words[0] ?? "") ?? null) : null;
}

/** Whether somebody is known to be of the United States: one of its presidents, by the full name or called president. */
export function isAmerican({ words, kind, roles }: DraftEntity): boolean {
  if (kind !== "person" || !PRESIDENTS.has(words.at(-1) ?? "")) return false;
  return words.length > 1 ? partyOf(words) !== null : roles.some(({ head }) => head === "president");
}

/** "President Obama" is not Michelle Obama: whether somebody may go by a title. `small` are the article's words. */
export function fitsPresident({ words }: DraftEntity, { title, from, to }: Name, small: readonly string[]): boolean {
  if (title === null || to - from > 1 || words.length < 2 || bare(small[title.to - 1] ?? "") !== "president")
    return true;
  // “a President Clinton” is one that may come
  if (UNREAL.has(small[title.from - 1] ?? "") || small[title.to - 2] === "vice") return true;
  return !PRESIDENTS.has(words.at(-1) ?? "") || partyOf(words) !== null;
}

const UNREAL = new Set(["a", "another", "no", "vice"]);
