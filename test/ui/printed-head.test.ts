import { expect, test } from "vitest";
import { printedHead } from "../../src/ui/articles/printed-head.ts";

const source = {
  label: "Ferries stay",
  title: "Ferries stay!",
  published: { edtf: "2025-06-08", basis: "stated", why: null },
} as const;
const text = "Quay Courier\n\n  FERRIES STAY\n\nBy Nora Beck | June 8, 2025\n\n“We will keep them,” said Ada Lind.";

test("a headline and a date that a text prints in its first lines are found there, whatever their letters", () => {
  expect(printedHead(text, source)).toEqual({ label: text.indexOf("FERRIES"), title: true, date: true });
});

test("what it prints otherwise, or further on, is not", () => {
  const none = { label: null, title: false, date: false };
  expect(printedHead(text, { label: "Ferries", title: null, published: null })).toEqual(none);
  expect(printedHead(text, { ...source, published: { edtf: "2025-06", basis: "stated", why: null } }).date).toBe(false);
  const prose = "It went on and on. ".repeat(20);
  expect(printedHead(`${prose}\n\n${text}`, source)).toEqual(none);
  expect(printedHead(`${prose}They left on June 8, 2025.\n`, source)).toEqual(none);
  expect(printedHead("", source)).toEqual(none);
});
