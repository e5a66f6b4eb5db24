/** Whether a cue holds a word of saying. The corpus also annotates belief, wish and support ("seemed", "wants", "endorsed"); those it does not. */
export function isCoreCue(cue: string): boolean {
  return /^[:―—–-]$/.test(cue) || SAYING.test(cue);
}

/** Verbs that take -s, -ed and -ing by rule. */
const REGULAR =
  "acknowledge add admit allege announce argue ask assert claim complain conclude confirm concede contend declare deny emphasise emphasize " +
  "estimate explain insist joke maintain note pledge predict promise propose recall recommend reiterate remark reply report respond reveal " +
  "state stress suggest testify tweet urge vow warn";
const IRREGULAR = "say says said saying tell tells told telling write writes wrote written writing continued statement";

const SAYING = new RegExp(
  `\\b(?:${[
    ...REGULAR.split(" ").flatMap(inflected),
    ...IRREGULAR.split(" "),
    "according to",
    ...inflected("call").flatMap((verb) => [`${verb} for`, `${verb} on`]),
    ...inflected("point").map((verb) => `${verb} out`),
  ].join("|")})\\b`,
  "i",
);

function inflected(verb: string): string[] {
  if (verb.endsWith("e")) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (verb.endsWith("y")) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const doubled = verb === "admit" ? `${verb}t` : verb;
  return [verb, `${verb}${verb.endsWith("s") ? "es" : "s"}`, `${doubled}ed`, `${doubled}ing`];
}
