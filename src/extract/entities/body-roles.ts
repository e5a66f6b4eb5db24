import { isOutside, type Reading } from "../rules/reading.ts";
import { wordAt } from "../word-at.ts";
import { isCapital } from "./capitals.ts";
import type { NamedMention } from "./name-entities.ts";
import { isPossessiveMark } from "./noun-phrases.ts";
import { bodyKindAt, nounAt } from "./noun-traits.ts";
import { roleHead } from "./nouns.ts";
import type { RolePhrase } from "./stated-roles.ts";
import { hasTag, tagMask } from "./tags.ts";

/**
 * What stands beside a body's name and says what it is: "Wealth Watch, a private research firm", "the super PAC Ferry Action", "a company named
 * Brightfield". Noted with the body, which "the firm" may mean later; -> where these words stand. `opens` tells where sources begin that a verb follows.
 */
export function bodyRoles(reading: Reading, named: readonly NamedMention[], opens: Uint8Array): RolePhrase[] {
  const { small, unitStarts, unitEnds } = reading;
  const found: RolePhrase[] = [];
  for (const { from, to, entity } of named) {
    if (entity.kind === "person" || !isOutside(reading, from)) continue;
    before(from, entity);
    // “Beside the Ferry Fund, a group of riders asked for it”: who speaks is another
    if (small[to] === "," && ARTICLES.has(small[to + 1] ?? "") && opens[to + 1] === 0)
      after(to + 2, entity, unitEnds[from] ?? to);
  }
  return found;

  function after(begin: number, entity: NamedMention["entity"], ceiling: number): void {
    let head = -1;
    for (let i = begin; i < Math.min(ceiling, begin + PHRASE_MAX); i += 1) {
      if (!hasTag(reading, i, NOUN_ADJ_PROPN_NUM_ADV) || isCapital(reading, i)) break;
      if (isBody(i)) head = i;
    }
    // “her daughter Esther, the church said”, “Ada Lind, the group’s director” are none
    if (isPossessiveMark(reading, head + 1)) return;
    if (head !== -1 && (!hasTag(reading, head + 1, VERB_AUX) || small[begin - 1] !== "the")) note(entity, begin, head);
  }

  function before(from: number, entity: NamedMention["entity"]): void {
    const floor = unitStarts[from] ?? 0;
    let head = from - 1;
    if (NAMING.has(wordAt(reading, head))) head -= 1;
    if (
      head < floor ||
      !isOutside(reading, head) ||
      !isBody(head) ||
      (isCapital(reading, head) && small[head] !== "pac")
    )
      return;
    let begin = head;
    while (begin > floor && hasTag(reading, begin - 1, NOUN_ADJ_NUM) && !isCapital(reading, begin - 1)) begin -= 1;
    if (hasTag(reading, begin - 1, IS_DET)) note(entity, begin, head);
  }

  function isBody(i: number): boolean {
    return bodyKindAt(reading, i) !== null && !OF_PLACES.has(nounAt(reading, i));
  }

  function note(entity: NamedMention["entity"], begin: number, last: number): void {
    const noun = nounAt(reading, last);
    if (entity.kind === "thing") entity.kind = bodyKindAt(reading, last) ?? "thing";
    const head = roleHead(noun);
    if (!entity.roles.some((role) => role.head === head))
      entity.roles.push({ head, at: { from: begin, to: last + 1 }, of: null, ofAt: null });
    found.push({ from: begin, to: last + 1, entity });
  }
}

const PHRASE_MAX = 8;
const ARTICLES = new Set(["a", "an", "the"]);
const NAMING = new Set(["named", "called"]);
/** They stand before names that go on: "the state Department of Dams". */
const OF_PLACES = new Set("state city county town district house senate force court police government army".split(" "));

const VERB_AUX = tagMask("VERB", "AUX");
const IS_DET = tagMask("DET");
const NOUN_ADJ_NUM = tagMask("NOUN", "ADJ", "NUM");
const NOUN_ADJ_PROPN_NUM_ADV = tagMask("NOUN", "ADJ", "PROPN", "NUM", "ADV");
