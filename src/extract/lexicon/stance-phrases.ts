import type { Reading } from "../rules/reading.ts";

/** Verbs that mean something else with a particle, and which way they turn what follows: “called off”, “stands by”. */
const PHRASES: readonly (readonly [verb: string, particles: string, sign: 1 | -1])[] = [
  ["call", "off", -1],
  ["call", "for", 1],
  ["put", "off", -1],
  ["push", "back", -1],
  ["take", "down away off back", -1],
  ["switch", "off", -1],
  ["switch", "on", 1],
  ["step", "down aside", -1],
  ["bring", "back", 1],
  ["turn", "off down against", -1],
  ["rule", "out", -1],
  ["vote", "against down", -1],
  ["vote", "for", 1],
  ["shut", "down off", -1],
  ["close", "down", -1],
  ["cut", "off back", -1],
  ["scale", "back", -1],
  ["roll", "back", -1],
  ["back", "down off away out", -1],
  ["come", "off down", -1],
  ["walk", "away", -1],
  ["do", "away", -1],
  ["stand", "by with behind", 1],
  ["stand", "against", -1],
  ["stick", "with by to", 1],
  ["go", "ahead", 1],
  ["go", "against", -1],
  ["press", "ahead on", 1],
  ["push", "ahead for", 1],
  ["move", "ahead forward", 1],
  ["speak", "against out", -1],
  ["speak", "for", 1],
  ["fight", "against off", -1],
  ["fight", "for", 1],
  ["campaign", "against", -1],
  ["campaign", "for", 1],
  ["pull", "out back down", -1],
  ["get", "rid", -1],
  ["hold", "off back", -1],
  ["throw", "out", -1],
  ["strike", "down", -1],
  ["keep", "out away off", -1],
  ["hand", "off", -1],
  ["hands", "off", -1],
  ["leave", "alone out", -1],
  ["object", "to", -1],
  ["agree", "with", 1],
  ["sign", "off", 1],
  ["give", "up", -1],
  ["phase", "out", -1],
  ["wind", "down", -1],
  ["send", "back home away", -1],
];

const SIGNS: ReadonlyMap<string, 1 | -1> = new Map(
  PHRASES.flatMap(([verb, particles, sign]) =>
    particles.split(" ").map((particle) => [`${verb} ${particle}`, sign] as const),
  ),
);
const VERBS: ReadonlySet<string> = new Set(PHRASES.map(([verb]) => verb));
const REACH = 4;

/** 1 or -1 where a verb and a particle soon after it are such a pair, else 0. */
export function phrasal({ lemmas, small, quoted }: Pick<Reading, "lemmas" | "small" | "quoted">, i: number): number {
  const verb = lemmas[i] ?? "";
  if (!VERBS.has(verb)) return 0;
  for (let k = i + 1; k <= i + REACH; k += 1) {
    const word = small[k] ?? "";
    if (/^[.,;:?!]$/.test(word) || quoted[k] !== quoted[i]) break;
    const sign = SIGNS.get(`${verb} ${word}`);
    if (sign !== undefined) return sign;
  }
  return 0;
}
