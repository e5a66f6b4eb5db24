import { TAG } from "../../tag.ts";
import { deedWay } from "./deeds.ts";
import { objectWay } from "./objects.ts";
import { isSelf } from "./speech.ts";
import { NO_WAY, type Telling, times, type Way } from "./telling.ts";

/** “We need that duty”, “people can’t afford it”, “nobody wants it”; “want the soldiers gone” is a demand. */
export function neededWay(telling: Telling): Way {
  const { clause } = telling;
  let side = 0;
  const by: number[] = [];
  for (let k = 0; k < clause.length; k += 1) {
    const lemma = clause.lemma(k);
    if (!NEEDING.has(lemma)) continue;
    const denied = clause.deniers(k - 4, k);
    if (clause.word(k + 1) === "to") {
      // “cannot afford to lose it”
      if (lemma !== "afford" || denied.length % 2 === 0) continue;
      const deed = deedWay(telling, k + 2, false);
      side -= deed.side;
      if (deed.side !== 0) by.push(...denied, k, ...deed.by);
      continue;
    }
    const nobody = /^(?:nobody|one)$/.test(clause.word(k - 1));
    if (lemma === "want" ? !isWanted(telling, k, nobody) : lemma === "afford" && denied.length % 2 === 0) continue;
    const turned = denied.length % 2 === 1;
    const way = times(turned ? -1 : 1, objectWay(telling, k + 1));
    side += way.side;
    if (way.side !== 0) by.push(...denied, k, ...way.by);
  }
  return side === 0 ? NO_WAY : { side, by };
}

const NEEDING = new Set(["need", "deserve", "want", "afford"]);

/** By whoever speaks, or by everybody or nobody. */
function isWanted({ clause, speech }: Telling, verb: number, nobody: boolean): boolean {
  const isAll = nobody || /^every(?:body|one)$/.test(clause.word(verb - 1));
  if (!isAll && !isSelf(speech, clause, verb - 1)) return false;
  return clause.find((at) => clause.word(at) === "to" && clause.tag(at + 1) === TAG.VERB, verb + 1, verb + 9) === -1;
}

/** “There is no alternative to closing it”; “there are alternatives to it”. */
export function leftWay(telling: Telling): Way {
  const { clause } = telling;
  const k = clause.find((at) => clause.lemma(at) === "alternative" && clause.word(at + 1) === "to");
  if (k === -1) return NO_WAY;
  const denied = clause.deniers(k - 3, k);
  const way = objectWay(telling, k + 2);
  if (way.side === 0) return NO_WAY;
  return { side: (denied.length % 2 === 1 ? 1 : -1) * way.side, by: [...denied, k, ...way.by] };
}

/** “The money would be better spent on schools” */
export function spentWay({ clause, things }: Telling): Way {
  const k = clause.find((at) => clause.word(at) === "better" && /^(?:spent|used|invested)$/.test(clause.word(at + 1)));
  if (k === -1) return NO_WAY;
  const on = things.find((thing) => thing.k > k && Math.abs(thing.side) >= CLEAR);
  if (on !== undefined) return { side: on.side, by: [k, k + 1] };
  const off = things.find((thing) => thing.k < k && Math.abs(thing.side) >= CLEAR);
  return off === undefined ? NO_WAY : { side: -off.side, by: [k, k + 1] };
}

/** “Without the toll there would be no bridge.” */
export function missedWay({ clause, things }: Telling): Way {
  const at = clause.find((k) => clause.word(k) === "without" && !/ing$/.test(clause.word(k + 1)));
  const lost = at === -1 ? undefined : things.find(({ k }) => k > at && k <= at + 5);
  return lost === undefined || clause.word(lost.k) === "that" ? NO_WAY : { side: lost.side, by: [at] };
}

/** As sure as this it is what is contested. */
const CLEAR = 0.5;
