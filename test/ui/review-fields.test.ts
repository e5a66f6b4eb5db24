import { describe, expect, test } from "vitest";
import { ACTS, type Statement } from "../../src/model/index.ts";
import { catalogueOf } from "../../src/query/index.ts";
import {
  withAddressee,
  withJoint,
  withoutTarget,
  withSpeaker,
  withStance,
  withTarget,
} from "../../src/ui/review/field-changes.ts";
import { pickerOptions, startIn, wordOptions } from "../../src/ui/review/picker-options.ts";
import { deedOf, keyOf, REVIEW_KEYS } from "../../src/ui/review/review-keys.ts";
import { suggestedRecord } from "../fixtures/suggested-record.ts";

const summary = catalogueOf(suggestedRecord, null);
const found = suggestedRecord.statements.find(({ id }) => id === "s-wait");
if (!found) throw new Error("expected the ferry record's statement");
const waiting: Statement = found;
const FERRY = { kind: "issue", id: "night-ferry" } as const;
const TOBIN = { kind: "actor", id: "tobin-ashe" } as const;

describe("A key", () => {
  const press = (key: string, code: string, held = {}) =>
    deedOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

  test("stands for one thing only, and each thing has one", () => {
    expect(new Set(REVIEW_KEYS.map(({ key }) => key)).size).toBe(REVIEW_KEYS.length);
    expect(new Set(REVIEW_KEYS.map(({ does }) => does)).size).toBe(REVIEW_KEYS.length);
  });

  test("is a letter with or without Caps Lock, or a figure wherever the keyboard has it", () => {
    expect(press("a", "KeyA")).toBe("accept");
    expect(press("A", "KeyA")).toBe("accept");
    expect(press("&", "Digit1")).toBe("support");
    expect(press("q", "KeyQ")).toBe(null);
    expect(keyOf("accept")).toBe("A");
  });

  test("with Ctrl, ⌘ or Alt is somebody else's, and so is a figure with Shift", () => {
    expect(press("a", "KeyA", { ctrlKey: true })).toBe(null);
    expect(press("z", "KeyZ", { metaKey: true })).toBe(null);
    expect(press("!", "Digit1", { shiftKey: true })).toBe(null);
  });

  test("never is one that opens, moves or folds something on the page", () => {
    const ofThePage = new Set(["/", "e", "?", "+", "-", "0", "[", "]", "g", "x", "h", "c", ".", ","]);
    expect(REVIEW_KEYS.filter(({ key }) => ofThePage.has(key))).toEqual([]);
  });
});

describe("A field", () => {
  test("names a speaker once: who spoke jointly is joint no longer", () => {
    const joint = { ...waiting, others: ["tobin-ashe"] };
    expect(withSpeaker(joint, "tobin-ashe")).toEqual({ speaker: "tobin-ashe", others: [] });
    expect(withSpeaker(joint, null)).toEqual({ speaker: null });
    expect(withJoint(joint, "tobin-ashe")).toEqual({ others: [] });
    expect(withJoint(waiting, "tobin-ashe")).toEqual({ others: ["tobin-ashe"] });
    expect(withJoint(waiting, "mara-quill")).toEqual({});
  });

  test("adds whom the words are to, or takes them out", () => {
    expect(withAddressee(waiting, "ilse-brandt")).toEqual({ addressees: ["ilse-brandt"] });
    expect(withAddressee({ ...waiting, addressees: ["ilse-brandt"] }, "ilse-brandt")).toEqual({ addressees: [] });
    expect(withAddressee({ ...waiting, addressees: ["ilse-brandt"] }, null)).toEqual({ addressees: [] });
  });

  test("keeps the side when the target changes, and not what rested on the old target", () => {
    expect(withTarget(waiting, 0, TOBIN).stances).toEqual([
      { toward: TOBIN, value: "support", basis: "stated", reason: "Read so in review." },
    ]);
    expect(withTarget(waiting, 0, FERRY).stances).toEqual(waiting.stances);
  });

  test("gives back the suggested reason with the suggested side", () => {
    const opposed = { ...waiting, ...withStance(waiting, 0, FERRY, "oppose") };
    expect(opposed.stances[0]).toMatchObject({ value: "oppose", reason: "Read so in review." });
    expect(withStance(opposed, 0, FERRY, "support").stances).toEqual(waiting.stances);
    expect(withStance(waiting, 0, FERRY, "support")).toEqual({});
  });

  test("codes what was not coded, and says why when nothing is left", () => {
    const bare = { ...waiting, ...withoutTarget(waiting, 0) };
    expect(bare).toMatchObject({ stances: [], uncoded: "No stance read in review." });
    expect(withStance(bare, 0, TOBIN, "neutral")).toEqual({
      stances: [{ toward: TOBIN, value: "neutral", basis: "stated", reason: "Read so in review." }],
      uncoded: null,
    });
  });
});

describe("A picker", () => {
  const STANCE = { holds: "stance", id: FERRY.id } as const;
  const labels = (field: "speaker" | "toward", typed: string) =>
    pickerOptions(field, summary, waiting, typed, STANCE).map(({ label }) => label);

  test("offers whom extraction had in mind first, and nobody last", () => {
    expect(labels("speaker", "")).toEqual([
      "Mara Quill",
      "Dock workers",
      "Ilse Brandt",
      "Ostrel Gazette",
      "Tobin Ashe",
      "Nobody named",
    ]);
  });

  test("finds a name by any of its words, whatever the case and the marks on letters", () => {
    expect(labels("speaker", "ÁSHE")[0]).toBe("Tobin Ashe");
    expect(labels("speaker", "br")[0]).toBe("Ilse Brandt");
  });

  test("offers somebody new of each kind, once there is a name", () => {
    expect(labels("speaker", " Nell Orme ")).toEqual([
      "New person: Nell Orme",
      "New agency: Nell Orme",
      "New group: Nell Orme",
      "New outlet: Nell Orme",
    ]);
  });

  test("has issues only where a stance is toward something", () => {
    expect(labels("toward", "ferry").slice(0, 2)).toEqual(["Night ferry", "New issue: ferry"]);
    expect(labels("speaker", "ferry")[0]).toBe("New person: ferry");
  });

  test("offers to take a stance out only where there is one", () => {
    const nothing = (holds: "stance" | "target" | null) =>
      pickerOptions("toward", summary, waiting, "", holds && { ...STANCE, holds }).filter(
        ({ pick }) => pick.what === "none",
      );
    expect(nothing("stance").map(({ label }) => label)).toEqual(["Nothing: take this stance out"]);
    expect(nothing("target").map(({ label }) => label)).toEqual(["Nothing yet"]);
    expect(nothing(null)).toEqual([]);
  });

  test("offers the few words that a form or an act can have", () => {
    const words = (field: "form" | "act", typed: string) => wordOptions(field, waiting, typed).map(({ key }) => key);
    expect(words("form", "")).toEqual(["direct", "mixed", "indirect"]);
    expect(words("act", "").length).toBe(ACTS.length);
    expect(words("act", "ACCUS")).toEqual(["accuse"]);
    expect(keyOf("act")).toBe("V");
  });

  test("offers issues before actors whom the words only name", () => {
    const { suggested: _, ...coded } = waiting;
    const naming = { ...coded, mentions: [TOBIN.id] };
    const toward = pickerOptions("toward", summary, naming, "", STANCE).map(({ label }) => label);
    expect(toward.indexOf("Night ferry")).toBe(0);
    expect(toward.indexOf("Tobin Ashe")).toBe(summary.issues.length);
  });

  test("begins at what the field holds, and at the first where it holds nothing", () => {
    const acts = wordOptions("act", { ...waiting, act: "promise" }, "");
    expect(acts[startIn(acts)]).toMatchObject({ key: "promise", held: "alone" });
    const spoken = pickerOptions("speaker", summary, { ...waiting, speaker: "tobin-ashe" }, "", null);
    expect(spoken[startIn(spoken)]).toMatchObject({ key: "tobin-ashe", held: "alone", also: null });
    const nobody = pickerOptions("behalf", summary, { ...waiting, onBehalfOf: null }, "", null);
    expect(startIn(nobody)).toBe(0);
    expect(nobody.at(-1)).toMatchObject({ key: "none", held: "alone" });
    const addressed = pickerOptions("addressees", summary, { ...waiting, addressees: ["tobin-ashe"] }, "", null);
    expect(addressed[startIn(addressed)]).toMatchObject({ key: "tobin-ashe", held: "among" });
    const toward = pickerOptions("toward", summary, waiting, "", STANCE);
    expect(toward[startIn(toward)]).toMatchObject({ key: FERRY.id, held: "alone" });
  });

  test("says that a joint speaker can be made none", () => {
    const joint = pickerOptions("speaker", summary, { ...waiting, others: ["tobin-ashe"] }, "tobin", null);
    expect(joint[0]).toMatchObject({ held: null, also: "no longer as a joint speaker" });
  });
});
