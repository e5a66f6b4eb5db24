// The articles annotated by hand (data/gold): what stands in quotation marks there is found, to the character.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { quotations } from "../../src/text/index.ts";

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

interface Annotated {
  readonly statements: readonly { readonly form: string; readonly content: readonly Piece[] }[];
}

const folder = new URL("../../data/gold/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
const pieces = names.flatMap((name) => {
  const text = readFileSync(new URL(name, folder), "utf8");
  const { statements } = JSON.parse(readFileSync(new URL(name.replace(/txt$/, "json"), folder), "utf8")) as Annotated;
  const found = quotations(text);
  const direct = statements.filter(({ form }) => form === "direct").flatMap(({ content }) => content);
  return direct.map((piece) => ({
    where: `${name}: ${piece.exact}`,
    marked: /^["'“‘«„]/u.test(piece.exact),
    exact: found.some(({ start, end, outer }) => {
      return (outer.start === piece.start && outer.end === piece.end) || (start === piece.start && end === piece.end);
    }),
  }));
});

it("finds every direct quotation that begins with a mark", () => {
  const marked = pieces.filter(({ marked }) => marked);
  expect(marked.length).toBeGreaterThan(150);
  expect(marked.filter(({ exact }) => !exact).map(({ where }) => where)).toEqual([]);
});

it("finds nine in ten of all direct quotations: posts and signs without marks are not its part", () => {
  expect(pieces.filter(({ exact }) => exact).length / pieces.length).toBeGreaterThan(0.9);
});
