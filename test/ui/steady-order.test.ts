import { describe, expect, it } from "vitest";
import type { FacetValue } from "../../src/query/index.ts";
import { fewOf, steadyOrder } from "../../src/ui/filters/steady-order.ts";

const values = (ids: string): FacetValue[] =>
  [...ids].map((value) => ({
    value,
    label: value,
    count: 1,
    mix: { support: 0, oppose: 0, mixed: 0, neutral: 0, uncoded: 0 },
  }));
const ids = (some: readonly FacetValue[]) => some.map(({ value }) => value).join("");

describe("the order of a facet's rows", () => {
  it("is at first that of the answer, with chosen values before the others", () => {
    expect(ids(steadyOrder(values("abcde"), ["d"], null).values)).toBe("dabce");
  });

  it("stays whatever the next answer's order is and whatever is chosen; new values come behind", () => {
    const first = steadyOrder(values("abcde"), [], null);
    const second = steadyOrder(values("xedycba"), ["d"], first);
    expect(ids(second.values)).toBe("abcdexy");
    expect(ids(steadyOrder(values("yxabcde"), [], second).values)).toBe("abcdexy");
  });

  it("keeps a row in sight that was chosen once, and not the others behind the first few", () => {
    const first = steadyOrder(values("abcde"), [], null);
    expect(ids(fewOf(first, 2))).toBe("ab");
    const chosen = steadyOrder(values("abcde"), ["d"], first);
    expect(ids(fewOf(chosen, 2))).toBe("abd");
    expect(ids(fewOf(steadyOrder(values("abcde"), [], chosen), 2))).toBe("abd");
    expect(ids(fewOf(steadyOrder(values("abcde"), [], null), 2))).toBe("ab");
  });
});
