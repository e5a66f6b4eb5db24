import { expect, test } from "vitest";
import { tellingNames } from "../../src/text/telling-names.ts";

test("names of files tell something unless they are numbers and hashes only", () => {
  const telling = ["courier-1.txt", "Buses at dawn.md", "report 2.txt", "decade.txt", "12a.html"];
  const numbered = ["000_137c313c887bc032.txt", "137C313C887BC032.md", "12.txt", "7-00000042 3.html", "2048"];
  expect(tellingNames([...numbered, ...telling])).toEqual(telling);
  expect(tellingNames([])).toEqual([]);
});
