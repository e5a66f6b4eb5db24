import type { TokenSpan } from "../role-features.ts";
import { contentEnd } from "./content-end.ts";
import { phraseAfter, phraseStart } from "./phrases.ts";
import { isOutside, isTag, type Reading } from "./reading.ts";
import type { RuleAttribution } from "./rule.ts";

/** "riders' warnings that ...", "her refusal to ...", "its call for ...", "a report by Holt that ..." */
export function nounAttributions(reading: Reading): RuleAttribution[] {
  const { lemmas, small, tokens, unitStarts, unitEnds } = reading;
  const found: RuleAttribution[] = [];
  for (let i = 0; i < tokens.count; i += 1) {
    const kinds = KINDS.get(lemmas[i] ?? "");
    if (kinds === undefined || !isTag(reading, i, "NOUN") || !isOutside(reading, i)) continue;
    const ceiling = unitEnds[i] ?? i + 1;
    const owner = possessor(reading, i, unitStarts[i] ?? 0);
    const author = small[i + 1] === "by" || small[i + 1] === "from" ? phraseAfter(reading, i + 2, ceiling) : null;
    const next = owner === null && author !== null ? author.to : i + 1;
    const word = small[next] ?? "";
    const rule = RULES_BY_WORD.get(word);
    const fits =
      rule === "noun-that"
        ? kinds.that && !isTag(reading, next + 1, "VERB", "AUX")
        : rule === "noun-to"
          ? owner !== null && kinds.to && isTag(reading, next + 1, "VERB", "AUX")
          : owner !== null && kinds.of.includes(word);
    if (!fits) continue;
    const from = rule === undefined ? next + 1 : next;
    const to = rule === "noun-that" ? contentEnd(reading, from, ceiling, PLAIN) : objectEnd(reading, from, ceiling);
    const cue = { from: i, to: rule === undefined ? from : i + 1 };
    if (to > from) found.push({ rule: rule ?? "noun-of", content: [{ from, to }], cue, source: owner ?? author });
  }
  return found;
}

const RULES_BY_WORD: ReadonlyMap<string, "noun-that" | "noun-to"> = new Map([
  ["that", "noun-that"],
  ["to", "noun-to"],
]);
const PLAIN = { framed: true, loose: true };

/** The end of "to drop the toll" or "the toll" in a sentence that goes on: before a comma or its verb. */
function objectEnd(reading: Reading, from: number, ceiling: number): number {
  const end = contentEnd(reading, from, ceiling, PLAIN);
  for (let i = from + 2; i < end; i += 1) {
    const finite =
      isTag(reading, i, "AUX") || (isTag(reading, i, "VERB") && /(?:ed|[^s]s)$/.test(reading.small[i] ?? ""));
    if (isOutside(reading, i) && (finite || reading.small[i] === ",")) return i;
  }
  return end;
}

/** "the mayor's" or "her" before the noun and its adjectives. */
function possessor(reading: Reading, noun: number, floor: number): TokenSpan | null {
  const { small } = reading;
  let at = noun - 1;
  while (at > floor && noun - at < 5 && isTag(reading, at, "ADJ", "NOUN", "ADV", "NUM") && !OWNERS.has(small[at] ?? ""))
    at -= 1;
  if (at < floor || !isOutside(reading, at)) return null;
  if (OWNERS.has(small[at] ?? "")) return { from: at, to: at + 1 };
  if (small[at] !== "'s" && !(small[at] === "'" && (small[at - 1] ?? "").endsWith("s"))) return null;
  const from = phraseStart(reading, at, floor);
  return from < at ? { from, to: at } : null;
}

const OWNERS = new Set(["his", "her", "their", "its", "my", "our", "your"]);
/** What a noun may be followed by. */
interface NounKinds {
  readonly that: boolean;
  readonly to: boolean;
  readonly of: readonly string[];
}

const THAT =
  "claim statement comment remark assertion allegation accusation charge argument suggestion contention belief view opinion hope fear concern " +
  "warning promise pledge vow demand insistence announcement declaration report rumor rumour prediction conclusion finding assumption suspicion " +
  "doubt denial admission acknowledgment acknowledgement complaint notion theory recommendation threat reminder assurance confidence criticism " +
  "conviction confirmation worry estimate perception";
const TO =
  "promise pledge vow demand call plan proposal desire intention decision refusal offer threat willingness wish bid request reluctance hope";
const OF =
  "criticism:of call:for attack:on endorsement:of support:for,of opposition:to praise:for,of demand:for view:of,on comment:on,about " +
  "remark:on,about denunciation:of condemnation:of announcement:of description:of rejection:of defense:of defence:of request:for " +
  "concern:about,over assessment:of promise:of disdain:for enthusiasm:for embrace:of advocacy:of,for statement:on,about plan:for proposal:for";

const KINDS: ReadonlyMap<string, NounKinds> = kindsByNoun();

function kindsByNoun(): Map<string, NounKinds> {
  const that = new Set(THAT.split(" "));
  const to = new Set(TO.split(" "));
  const of = new Map(OF.split(" ").map((entry) => [entry.split(":")[0] ?? "", (entry.split(":")[1] ?? "").split(",")]));
  const nouns = new Set([...that, ...to, ...of.keys()]);
  return new Map([...nouns].map((noun) => [noun, { that: that.has(noun), to: to.has(noun), of: of.get(noun) ?? [] }]));
}
