import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.ts";
import { LEARNT } from "./models.ts";

function found(text: string) {
  const of = (span: { start: number; end: number } | null) => (span === null ? null : text.slice(span.start, span.end));
  return extract(text, { model: LEARNT }).map(({ source, cue, content }) => ({
    source: of(source),
    cue: of(cue),
    content: content.map(of).join(" … "),
  }));
}

describe("a cue that runs on to another verb", () => {
  it("is its verb of deciding, and what was decided is the content", () => {
    const [one] = found(
      "HALDEN — The City Council voted 5-4 on Tuesday night to bar boats from the quay after 10 p.m., after a string of thefts.",
    );
    expect(one?.cue).toBe("voted 5-4 on Tuesday night");
    expect(one?.content).toMatch(/^to bar boats from the quay/);
    expect(one?.source).toBe("The City Council");
  });

  it("is the participle behind the comma, whose content is not said within it", () => {
    const text =
      "HALDEN — A county judge on Monday blocked Ellery from enforcing its toll for boats, ruling that the town had offered “stories where the law asks for figures.”";
    expect(found(text)).toContainEqual({
      source: "A county judge",
      cue: "ruling",
      content: "that the town had offered “stories where the law asks for figures.”",
    });
  });
});

describe("the subject of a clause that tells of a noun", () => {
  it.each([
    ["About 800 workers walked off the job on Monday in a strike that the company called illegal.", "the company"],
    ["Lund left the port on Friday after a row that the union had described as shameful.", "the union"],
  ])("is who says it: %s", (text, name) => {
    expect(found(text).at(-1)?.source).toBe(name);
  });
});

it("what “who” attributes ends before the verb of whom it tells of", () => {
  const text = "The mayor, who signed the rule in August, was less certain. Lund said he would wait.";
  expect(found(text).map(({ content }) => content)).not.toContainEqual(expect.stringContaining("was less certain"));
});
