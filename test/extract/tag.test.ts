// The tagger's parts of speech and base forms are wink-nlp's own, though its rules are run here, on words that are asked for once.
import fc from "fast-check";
import { expect, it } from "vitest";
import english from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { TAGS } from "../../src/extract/tag.ts";
import { infoAt } from "../../src/extract/word-info.ts";
import { tokens } from "../../src/text/tokens.ts";
import { LEARNT } from "./models.ts";
import { goldTexts } from "./score-gold.ts";

const wink = winkNLP(english, ["pos"]);
// The package's types know this helper with another shape than it is called with.
const lemma = wink.its.lemma as unknown as typeof wink.its.normal;

it("words in any order are tagged as wink-nlp tags them", () => {
  const known = [...new Set(goldTexts().flatMap(({ text }) => wordsOf(text)))];
  const cut = [
    "cannot",
    "gonna",
    "wanna",
    "Cannot",
    "gotta",
    "to",
    "that",
    "her",
    "I",
    "like",
    "then",
    "more",
    ",",
    ".",
  ];
  const word = fc.oneof(fc.constantFrom(...known), fc.constantFrom(...cut), fc.stringMatching(/^[A-Za-z]{1,12}$/));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
      expect(byTagger(words)).toEqual(byWink(words));
    }),
    { seed: 20261122, numRuns: 400 },
  );
});

it("articles are tagged as wink-nlp tags them", () => {
  for (const { name, text } of goldTexts()) {
    const words = wordsOf(text);
    expect(byTagger(words), name).toEqual(byWink(words));
  }
});

it("what was read before changes nothing", () => {
  const words = "They cannot say that the mayor plans to record the record plans .".split(" ");
  const before = byTagger(words);
  byTagger("plans record Plans RECORD cannot that mayors".split(" "));
  expect(byTagger(words)).toEqual(before);
  expect(before.map(([, tag]) => tag)).toContain("VERB");
});

function wordsOf(text: string): string[] {
  const { count, starts, ends } = tokens(text);
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
}

function byTagger(words: readonly string[]): (readonly [string, string, string])[] {
  const infos = words.map((word) => infoAt(word, 0, word.length));
  const { tags, bases } = LEARNT.tag(infos);
  return infos.map(({ standIn }, i) => [standIn, TAGS[tags[i] ?? 0] ?? "X", bases[i]?.lemma ?? ""]);
}

/** All at once; of a word that comes back in pieces the first stands for it. */
function byWink(words: readonly string[]): (readonly [string, string, string])[] {
  const standIns = words.map((word) => infoAt(word, 0, word.length).standIn);
  const read = wink.readDoc(standIns.join(" ")).tokens();
  const [spaces, tags, lemmas] = [read.out(wink.its.precedingSpaces), read.out(wink.its.pos), read.out(lemma)];
  const firsts = [...spaces.keys()].filter((k) => k === 0 || spaces[k] !== "");
  return firsts.map((k, i) => [standIns[i] ?? "", String(tags[k]), String(lemmas[k])]);
}
