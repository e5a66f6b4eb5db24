import { TAG } from "../../tag.ts";
import type { IssueWords } from "../issue-words.ts";
import type { Clause } from "./clause.ts";
import { objectWay } from "./deeds.ts";
import { isSelf, judgement, type Speech } from "./speech.ts";
import type { Thing } from "./things.ts";

/** “I support the ban”, “that it would vote against the zone”, “she was in favor of it”. */
export function heldWay(clause: Clause, things: readonly Thing[], issue: IssueWords, speech: Speech): number {
  // “83 percent voted for it”, “once supported it”
  if (clause.find((k) => clause.tag(k) === TAG.NUM || /^(?:%|once|until)$/.test(clause.word(k))) !== -1) return 0;
  // “had no objection to it”
  const objection = clause.find((k) => clause.lemma(k) === "objection");
  let sum =
    objection > 0 && clause.isDenied(objection - 2, objection) ? objectWay(clause, things, issue, objection + 2) : 0;
  for (let k = 0; k < clause.length; k += 1) {
    const verb = clause.tag(k) === TAG.VERB;
    if (!verb && !/^(?:against|favou?r)$/.test(clause.word(k))) continue;
    const sign = judgement(
      clause.lemma(k),
      [0, 1, 2, 3].map((step) => clause.word(k + step)),
    );
    if (sign === 0) continue;
    let subject = k - 1;
    while (subject >= 0 && (BESIDE.has(clause.tag(subject)) || /^(?:in|voted?|spoke)$/.test(clause.word(subject))))
      subject -= 1;
    if (subject < 0 ? k > 0 || verb : !isOwn(speech, clause, subject)) continue;
    const denied = clause.isDenied(subject, k);
    // “did not oppose it”: nor is that a yes
    if (denied && sign < 0) continue;
    let object = k + 1;
    while (/^(?:for|against|of|to|with|by|behind|in)$/.test(clause.word(object))) object += 1;
    sum += (denied ? -1 : 1) * sign * objectWay(clause, things, issue, object);
  }
  return sum;
}

/** A noun, too, is who speaks or whom they stand for: what others hold is not looked at. */
function isOwn(speech: Speech, clause: Clause, k: number): boolean {
  return isSelf(speech, clause, k) || (!speech.direct && (clause.tag(k) === TAG.NOUN || clause.tag(k) === TAG.PROPN));
}

const BESIDE: ReadonlySet<number> = new Set([TAG.AUX, TAG.ADV, TAG.PART]);
