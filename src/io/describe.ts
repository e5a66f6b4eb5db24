import type { Problem, ProblemArgs, ProblemCode } from "../model/index.ts";

/** A problem -> one or two plain sentences that say where it is, what is there and what should be. Never throws. */
export function describe({ code, args, where }: Problem): string {
  const words = Object.hasOwn(WORDS, code) ? (WORDS as Readonly<Record<string, Words>>)[code] : undefined;
  if (words === undefined) return `${where === "" ? "The file" : where} has a problem of the kind “${code}”.`;
  return words(args as never, where);
}

type Words<Args = never> = (args: Args, where: string) => string;

const WORDS: { readonly [C in ProblemCode]: Words<ProblemArgs[C]> } = {
  "empty-file": () => "The file is empty. It should hold a record, an object with “type”: “onrecord”.",
  "not-json": ({ line, column, expected, found }) =>
    `This file is not JSON. Line ${line}, column ${column} has ${found}; it should have ${expected}.`,
  "too-long": ({ length, limit }) =>
    `This file has ${figure(length)} characters; at most ${figure(limit)} can be read.`,
  "too-deep": ({ limit }) => `This file is nested too deeply; at most ${limit} levels can be read.`,
  "too-many-items": ({ items, limit }, where) =>
    `${where} has ${figure(items)} items; at most ${figure(limit)} can be read.`,
  "prototype-key": ({ key }, where) =>
    `${where === "" ? "The file" : where} has a key “${key}”, which no record may hold. Rename or remove it.`,
  "number-too-large": (_, where) => `${where} is a number too large to be kept. Write it as text.`,
  "not-an-object": ({ found }) => `This file holds ${found}; a record is an object with “type”: “onrecord”.`,
  "not-a-record": ({ found }) =>
    found === "a graph"
      ? "This file holds a graph, not a record. Export it as Record JSON."
      : `This file is not a record: its “type” is ${found}; it should be “onrecord”.`,
  "newer-version": ({ version, reads }) =>
    `This record was made by a newer version (${version}). The newest that can be read here is version ${reads}.`,
  "unknown-version": ({ found, reads }) => `version is ${found}; it should be ${reads}.`,
  "missing-key": ({ expected }, where) => `${where} is missing; it should be ${expected}.`,
  "wrong-type": ({ expected, found }, where) => `${where} is ${found}; it should be ${expected}.`,
  "wrong-choice": ({ choices, found }, where) => `${where} is ${found}; it should be ${choices}.`,
  "bad-id": ({ found }, where) =>
    `${where} is ${found}; an id is made of letters, digits, “.”, “_”, “:” and “-”, and begins with a letter or digit.`,
  "bad-text-hash": ({ found }, where) => `${where} is ${found}; it should be “sha256:” and 64 digits of 0–9 and a–f.`,
  "bad-slice-hash": ({ found }, where) => `${where} is ${found}; it should be 16 digits of 0–9 and a–f.`,
  "bad-address": ({ found }, where) =>
    `${where} is ${found}; it should be an address that begins with https:// or http://.`,
  "long-context": ({ length, limit }, where) => `${where} has ${length} characters; it may have at most ${limit}.`,
  "no-quotes": (_, where) => `${where} is empty; a statement has at least 1 quote.`,
  "wrong-number": ({ found }, where) => `${where} is ${found}; it should be a whole number from 0.`,
  "wrong-share": ({ found }, where) => `${where} is ${found}; it should be a number from 0 to 1.`,
  "more-problems": ({ more }) =>
    `There ${more === 1 ? "is 1 more problem" : `are ${figure(more)} more problems`} of this kind.`,

  "binary-file": (_, where) => `${where} holds no text but other bytes.`,
  "not-utf-8": (_, where) => `${where} is not written in UTF-8. Save it as UTF-8 text.`,
  "no-words": (_, where) => `${where} has no words to read.`,
  "whole-page": (_, where) =>
    `${where}: no article could be told from the rest of the page, so all its words are read.`,
  "other-file": ({ kind }, where) =>
    `${where} is ${kind}. Articles are read from plain text, Markdown, HTML and Word files (.txt, .md, .html, .docx).`,
  "old-word-file": (_, where) =>
    `${where} is a Word file of the old kind (.doc) or another old Office file. Open it where it was written and save it as .docx.`,
  "locked-word-file": (_, where) => `${where} takes a password. Save it without one and add it again.`,
  "damaged-word-file": (_, where) =>
    `${where} is no whole Word file. Open it where it was written and save it as .docx again.`,
  "unpacks-too-large": ({ limit }, where) =>
    `${where} unpacks to more than ${figure(limit / 1_000_000)} MB of text and marks, which is more than can be read. Save its text as .txt.`,

  "broken-reference": ({ kind, id }, where) =>
    `${where} refers to the ${kind} “${id}”, which the record does not hold.`,
  "wrong-kind": ({ kind, id, found }, where) =>
    `${where} should refer to the ${kind} “${id}”, but “${id}” is the ${found}.`,
  "duplicate-id": ({ id, first }, where) => `${where} has the id “${id}”, which ${first} has already.`,
  "merged-id-taken": ({ id, first }, where) =>
    `${where} is the id “${id}” of something that was merged, but ${first} has it, too. Take it out here.`,
  "apart-from-itself": ({ id }, where) => `${where} tells “${id}” apart from itself. A pair has two actors.`,
  "view-reference": ({ kind, id }, where) =>
    `${where} names the ${kind} “${id}”, which the record does not hold. The view shows the rest.`,
  "repeats-cycle": ({ ids }, where) =>
    `${where} repeats itself by way of ${ids}. The first of the appearances repeats nothing.`,
  "relay-cycle": ({ ids }, where) => `${where} is relayed by itself by way of ${ids}.`,
  "not-coded-why": ({ id }, where) => `${where} (${id}) has no stance and does not say why none is coded.`,
  "coded-and-uncoded": ({ id }, where) =>
    `${where} (${id}) has a stance and also says why none is coded. Keep one of the two.`,
  "bad-date": ({ edtf }, where) =>
    `${where} is “${edtf}”; it should be a date such as 2025, 2025-06, 2025-06-08, 2025-06~ or 2025-06-08/2025-06-10.`,
  "reason-for-stated": (_, where) =>
    `${where} says why, but what is stated rests on the text alone. Leave it null or make the basis inferred.`,
  "no-reason-for-inferred": (_, where) => `${where} is missing; what is inferred says on what it rests.`,
  "empty-span": ({ start, end }, where) => `${where} runs from ${start} to ${end} and holds no words.`,
  "span-out-of-range": ({ end, length, source }, where) =>
    `${where} ends at ${end}, but the text of “${source}” ends at ${length}.`,
  "overlapping-spans": ({ other }, where) => `${where} overlaps with ${other}.`,
  "spans-out-of-order": ({ other }, where) =>
    `${where} stands before ${other} in the text; quotes are listed in reading order.`,
  "exact-length": ({ length, span }, where) => `${where} has ${length} characters, but its span has ${span}.`,
  "exact-hash": ({ hash, found }, where) =>
    `${where} does not match its hash: the record has ${hash}, the words give ${found}.`,
  "verbatim-without-exact": (_, where) => `${where} is marked as the speaker’s own words, but the words are not there.`,
  "split-character": ({ at }, where) => `${where} cuts a character in two at ${at}.`,
  "text-length": ({ source, length, found }, where) =>
    `${where} is ${length}, but the text of “${source}” with the same hash has ${found} characters.`,

  "moved-words": ({ id, start, end }, where) => `${where} (${id}) stands at ${start}–${end} now.`,
  "altered-words": ({ id }, where) => `${where} (${id}) reads otherwise in the text.`,
  "missing-words": ({ id }, where) => `${where} (${id}) is not in the text.`,

  "edited-elsewhere": () =>
    "This record is being edited in another tab. Go on there, or take it over here with Edit here.",
  "not-there": ({ kind, id }) =>
    `The ${kind} “${id}” is not in this record any more. Look it up under another name, or take the last changes back.`,
  "nothing-to-merge": ({ kind, id }) => `Nothing was chosen to merge with the ${kind} “${id}”. Choose another ${kind}.`,
  "other-source": ({ id, other }) =>
    `The statements “${id}” and “${other}” stand in different articles. Only statements of one article can be merged or split.`,
  "not-its-words": ({ id }) =>
    `Some of these words are not words of the statement “${id}”. Only words that it has can be split from it.`,
  "no-words-left": ({ id }) =>
    `The statement “${id}” would have no words left. Leave it some, or change its speaker instead.`,
  "words-cross": ({ id, other }) =>
    `The words of “${id}” and “${other}” overlap, and without the article’s text they cannot be joined. Attach the text, or change where one of them ends.`,
};

/** 12345 -> "12,345", the same in any locale. */
function figure(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}
