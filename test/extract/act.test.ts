import { describe, expect, it } from "vitest";
import { actOf } from "../../src/extract/act.ts";
import { formOf } from "../../src/extract/form.ts";
import type { TokenSpan } from "../../src/extract/role-features.ts";
import type { Span } from "../../src/model/index.ts";
import { ACTS, type Act } from "../../src/model/record.ts";
import { articleOf } from "./article-of.ts";
import { goldTexts } from "./score-gold.ts";

/** "Holt [said] {the gate was shut}": the cue in brackets, the content in braces. */
function marked(line: string) {
  const text = line.replace(/[[\]{}]/g, "");
  const article = articleOf(text);
  const spans = (open: string, close: string): TokenSpan[] => {
    const found: Span[] = [];
    let at = 0;
    for (const letter of line) {
      if (letter === open) found.push({ start: at, end: at });
      else if (letter === close) found.push({ start: found.pop()?.start ?? 0, end: at });
      else if (!"[]{}".includes(letter)) at += letter.length;
    }
    return found.map((span) => tokensOf(article, span));
  };
  return { article, cue: spans("[", "]")[0] ?? null, content: spans("{", "}") };
}

/** The tokens that lie in a span. */
function tokensOf({ tokens: { count, starts, ends } }: ReturnType<typeof articleOf>, { start, end }: Span): TokenSpan {
  let from = 0;
  while (from < count && (ends[from] ?? 0) <= start) from += 1;
  let to = from;
  while (to < count && (starts[to] ?? 0) < end) to += 1;
  return { from, to };
}

describe("what somebody does by saying it", () => {
  it.each<[string, Act]>([
    ["Holt [said] {the gate was shut}.", "assert"],
    ["Holt [declined] {to comment}.", "decline"],
    ["Holt [would not say] {when it would open}.", "decline"],
    ["Holt declined to [say] {when it would open}.", "decline"],
    ["Holt [declined to say] {when it would open}.", "decline"],
    ["The harbour office refused to [confirm] {that the gate was shut}.", "decline"],
    ["Holt promised to [say] {when it would open}.", "assert"],
    ["The river [is expected] {to crest at noon}.", "assert"],
    ["The council [expects] {to hear from the owners}.", "request"],
    ["Holt [did not respond] to {a question}.", "decline"],
    ["The judge [ordered] {the council to open the gate}.", "order"],
    ["They [were told] {to go home}.", "order"],
    ["Holt [demanded] {an inquiry}.", "demand"],
    ["Holt [called for] {an inquiry}.", "demand"],
    ["Holt [wants] {the gate opened}.", "demand"],
    ["Holt [wants] {to open the gate}.", "assert"],
    ["{“Open the gate,”} Holt [said].", "demand"],
    ["Holt [asked] {whether the gate was shut}.", "request"],
    ["{“Please wait,”} Holt [said].", "request"],
    ["Holt [promised] {a new gate}.", "promise"],
    ["Holt [said] {she would open the gate}.", "promise"],
    ["{“We will open it,”} Holt [said].", "promise"],
    ["Holt [agreed] {to open the gate}.", "promise"],
    ["Holt [agreed] {that the gate was shut}.", "assert"],
    ["Holt [accused] {the council of neglect}.", "accuse"],
  ])("%s", (line, act) => {
    const { article, cue, content } = marked(line);
    expect(actOf(article, cue, content)).toBe(act);
  });

  it("an attribution without content is a mistake", () => {
    expect(() => actOf(articleOf("Holt said."), { from: 1, to: 2 }, [])).toThrow("at least one span is expected");
  });

  it("agrees with the articles that are annotated by hand in at least 86 of 100 statements", () => {
    const tally = new Map<Act, { gold: number; right: number }>(ACTS.map((act) => [act, { gold: 0, right: 0 }]));
    let right = 0;
    let all = 0;
    for (const { text, statements } of goldTexts()) {
      const article = articleOf(text);
      for (const { act, cue, content } of statements) {
        const head = cue[0] === undefined ? null : tokensOf(article, cue[0]);
        const found = actOf(
          article,
          head,
          content.map((span) => tokensOf(article, span)),
        );
        all += 1;
        if (found === act) right += 1;
        const count = tally.get(act);
        if (count === undefined) throw new Error(`An act ${act} where one of ${ACTS.join(", ")} is expected`);
        count.gold += 1;
        if (found === act) count.right += 1;
      }
    }
    expect(right / all).toBeGreaterThan(0.86);
    for (const [act, { gold, right: alike }] of tally)
      expect(alike / gold, act).toBeGreaterThan(act === "accuse" ? 0.4 : 0.58);
  });
});

describe("the form of what is said", () => {
  it.each([
    ["{“The gate is shut,”} Holt said. {“Go home.”}", "direct"],
    ["Holt said {the gate was “shut”}.", "mixed"],
    ["Holt said {the gate was shut}.", "indirect"],
  ])("%s", (line, form) => {
    const { article, content } = marked(line);
    expect(formOf(article, content)).toBe(form);
  });
});
