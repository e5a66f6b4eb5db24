/** A cue's base form -> the verb of saying as a row begins with it: "announce" -> "Announced". Null for what is no such verb. */
export function cueWords(lemma: string | null): string | null {
  const past = lemma === null ? undefined : (IRREGULAR[lemma] ?? (REGULAR.has(lemma) ? regular(lemma) : undefined));
  return past === undefined ? null : `${past.slice(0, 1).toUpperCase()}${past.slice(1)}`;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  foresee: "foresaw",
  say: "said",
  speak: "spoke",
  swear: "swore",
  tell: "told",
  write: "wrote",
};

/** Verbs that the source itself may tell by; what judges the speaker ("claim", "admit") is left to the details, as the source's own cue. */
const REGULAR: ReadonlySet<string> = new Set(
  (
    "accuse add agree announce answer argue ask authorise authorize call caution cite comment complain conclude confirm " +
    "criticise criticize declare decline demand describe dismiss direct emphasise emphasize estimate explain express note " +
    "object observe order post predict promise propose recall recommend remark reply report request respond specify " +
    "state stress suggest testify thank urge vow warn"
  ).split(" "),
);

function regular(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}
