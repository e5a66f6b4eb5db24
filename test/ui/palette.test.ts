// The colours of the theme, held to the rules that they were chosen by: text and marks stand out from every ground, and the four
// stances can be told apart by readers with each kind of colour blindness.
import { readFileSync } from "node:fs";
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from "culori";
import { describe, expect, test } from "vitest";
import { PAPER } from "../../src/io/paper.ts";
import { GREYS } from "../../src/scene/paint-ground.ts";

const STANCES = ["support", "oppose", "mixed", "neutral"] as const;
/** Least difference between two stances, and of a stance to the ground (CIEDE2000); a difference of 10 is plain at a glance. */
const APART = 18;
const OFF_GROUND = 30;

const css = readFileSync(new URL("../../src/ui/theme.css", import.meta.url), "utf8");
const light = tokens(css.slice(css.indexOf(":root {"), css.indexOf('[data-theme="dark"]')));
const dark = { ...light, ...tokens(css.slice(css.indexOf('[data-theme="dark"]'))) };
const difference = differenceCiede2000();
const parsed = (colour: string): Color => {
  const known = parse(colour);
  if (!known) throw new Error(`expected a colour, got ${colour}`);
  return known;
};
const sight: Readonly<Record<string, (colour: string) => Color | string | undefined>> = {
  "full colour vision": (colour) => colour,
  protanopia: (colour) => filterDeficiencyProt(1)(parsed(colour)),
  deuteranopia: (colour) => filterDeficiencyDeuter(1)(parsed(colour)),
  tritanopia: (colour) => filterDeficiencyTrit(1)(parsed(colour)),
};

test("files that carry their own colours have those of the light theme", () => {
  expect(Object.keys(PAPER).length).toBeGreaterThan(5);
  expect(PAPER).toEqual(Object.fromEntries(Object.keys(PAPER).map((name) => [name, light[name]])));
});

describe.each([
  ["light", light],
  ["dark", dark],
])("%s", (_, theme) => {
  const colour = (name: string) => {
    const value = theme[name];
    if (!value) throw new Error(`expected a colour --${name} in the theme, found none`);
    return value;
  };
  const contrast = (name: string, ground: string) => wcagContrast(colour(name), colour(ground));

  test.each(Object.keys(sight))("stances are told apart with %s", (kind) => {
    const seen = (name: string) => sight[kind]?.(colour(name)) ?? colour(name);
    for (const [i, one] of STANCES.entries()) {
      expect(difference(seen(one), seen("canvas")), `${one} on the ground`).toBeGreaterThan(OFF_GROUND);
      for (const other of STANCES.slice(i + 1)) {
        expect(difference(seen(one), seen(other)), `${one} and ${other}`).toBeGreaterThan(APART);
      }
    }
  });

  test("text has a contrast of 4.5 on every ground that it stands on", () => {
    for (const ground of ["canvas", "surface", "surface-2"]) {
      for (const text of ["ink", "ink-2", "ink-3", ...STANCES.map((stance) => `${stance}-text`)]) {
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThan(4.5);
      }
    }
    for (const stance of STANCES) expect(contrast(`${stance}-text`, `${stance}-tint`), stance).toBeGreaterThan(4.5);
  });

  test("marks, borders of controls and structure have a contrast of 3", () => {
    for (const stance of STANCES) {
      for (const ground of ["canvas", "surface", "surface-2", `${stance}-tint`]) {
        expect(contrast(stance, ground), `${stance} on ${ground}`).toBeGreaterThan(3);
      }
      expect(contrast("badge-glyph", stance), `the sign in ${stance}`).toBeGreaterThan(3);
    }
    for (const [kind, { fill, icon }] of Object.entries(GREYS)) expect(contrast(icon, fill), kind).toBeGreaterThan(3);
    for (const line of ["line-strong", "struct", "node-line"]) {
      for (const ground of ["canvas", "surface"])
        expect(contrast(line, ground), `${line} on ${ground}`).toBeGreaterThan(3);
    }
  });
});

function tokens(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.slice(0, block.indexOf("\n}")).matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((found) => [
      found[1] ?? "",
      found[2] ?? "",
    ]),
  );
}
