import { describe, expect, it } from "vitest";
import type { EdtfDate } from "../../src/model/index.ts";
import { apartWords } from "../../src/ui/pairs/apart.ts";

const on = (edtf: string, basis: EdtfDate["basis"] = "stated") => ({ date: { edtf, basis, why: null } });

describe("how far apart two statements are", () => {
  it("is told in days when both are dated to the day", () => {
    expect(apartWords(on("2024-03-01"), on("2024-03-13"))).toBe("12 days apart");
    expect(apartWords(on("2024-03-13"), on("2024-03-12"))).toBe("1 day apart");
    expect(apartWords(on("2024-02-28"), on("2024-03-01"))).toBe("2 days apart");
    expect(apartWords(on("2024-03-01"), on("2024-03-01"))).toBe("on the same day");
  });

  it("is not told when one of them is dated less exactly, or not at all", () => {
    expect(apartWords(on("2024-03"), on("2024-03-13"))).toBeNull();
    expect(apartWords(on("2024-03-01/2024-03-02"), on("2024-03-13"))).toBeNull();
    expect(apartWords({ date: null }, on("2024-03-13"))).toBeNull();
  });

  it("says when a date is inferred", () => {
    expect(apartWords(on("2024-03-01"), on("2024-03-13", "inferred"))).toBe("12 days apart, as far as inferred");
  });
});
