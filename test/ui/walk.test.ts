import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMemoryEngine, NO_FILTER, SHOW_NOTHING_ELSE, type Ties } from "../../src/query/index.ts";
import { evidenceWords, summaryWords } from "../../src/ui/stage/read-aloud.ts";
import { begin, busiest, goBack, goOn, goOver, stopsAt, turn, type Walk } from "../../src/ui/stage/walk.ts";
import { commandOf } from "../../src/ui/stage/walk-keys.ts";
import {
  arrivalWords,
  leadsAway,
  lineWords,
  pointedWords,
  returnWords,
  whereWords,
} from "../../src/ui/stage/walk-words.ts";
import { smallRecord } from "../fixtures/small-record.ts";

const engine = createMemoryEngine(smallRecord, "sha256:0");
const asked = { ask: "ties", filter: NO_FILTER, show: SHOW_NOTHING_ELSE, top: 100 } as const;
const actors = await engine.ask({ ...asked, fold: "actors" });
const statements = await engine.ask({ ...asked, fold: "statements" });
const catalogue = await engine.summary();

const at = (id: string, ground: Ties = actors): Walk => {
  const walk = begin(ground, id);
  if (walk?.at !== id) throw new Error(`expected ${id} among the nodes`);
  return walk;
};
const over = (walk: Walk, ground: Ties, line: string): Walk => {
  const next = goOver({ ...walk, line }, ground);
  if (!next) throw new Error(`expected ${line} at ${walk.at}`);
  return next;
};
const without = ({ nodes, ties, dropped }: Ties, id: string): Ties => ({
  nodes: nodes.filter((node) => node.id !== id),
  ties: ties.filter(({ source, target }) => source !== id && target !== id),
  dropped,
});

describe("stopsAt", () => {
  it("goes by statements, then the other end's name, then id; lines side by side are a stop each", () => {
    expect(stopsAt(actors, "fare-rise").map(({ tie, to }) => [tie.id, to.label, tie.weight])).toEqual([
      ["ada-lind~mixed~fare-rise", "Ada Lind", 1],
      ["ada-lind~neutral~fare-rise", "Ada Lind", 1],
      ["ben-okoro~oppose~fare-rise", "Ben Okoro", 1],
      ["ben-okoro~support~fare-rise", "Ben Okoro", 1],
      ["night-riders~oppose~fare-rise", "Night Riders", 1],
    ]);
    const heavy = {
      ...actors,
      ties: actors.ties.map((tie) => (tie.source === "night-riders" ? { ...tie, weight: 9 } : tie)),
    };
    expect(stopsAt(heavy, "fare-rise")[0]?.tie.id).toBe("night-riders~oppose~fare-rise");
  });

  it("does not hang on the order of the ties", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...actors.ties], { minLength: actors.ties.length }), (ties) => {
        for (const { id } of actors.nodes) expect(stopsAt({ ...actors, ties }, id)).toEqual(stopsAt(actors, id));
      }),
      { seed: 3, numRuns: 30 },
    );
  });
});

describe("a walk", () => {
  it("begins where it is wanted, else at who makes most statements", () => {
    expect(begin(actors, null, "gone", "ben-okoro")?.at).toBe("ben-okoro");
    expect(begin(actors)?.at).toBe("ada-lind");
    expect(busiest({ nodes: [], ties: [] })).toBeNull();
    expect(begin({ nodes: [], ties: [] })).toBeNull();
    const issues = actors.nodes.filter(({ kind }) => kind === "issue");
    expect(issues.map(({ id }) => id)).toContain(busiest({ nodes: issues, ties: [] }));
  });

  it("points round and round, through every line, either way", () => {
    for (const ground of [actors, statements]) {
      for (const { id } of ground.nodes) {
        const stops = stopsAt(ground, id).map(({ tie }) => tie.id);
        let walk = at(id, ground);
        for (const stop of stops) {
          walk = turn(walk, ground, 1);
          expect(walk.line).toBe(stop);
        }
        if (stops.length === 0) continue;
        expect(turn(walk, ground, 1).line).toBe(stops[0]);
        expect(turn(at(id, ground), ground, -1).line).toBe(stops.at(-1));
        expect(turn(turn(walk, ground, 1), ground, -1).line).toBe(stops.at(-1));
      }
    }
  });

  it("comes back the way it went, pointing at the line that it left over", () => {
    const moves = fc.array(fc.constantFrom("next", "previous", "go"), { maxLength: 30 });
    fc.assert(
      fc.property(moves, (made) => {
        let walk = at("ada-lind");
        const places: Walk[] = [];
        for (const move of made) {
          const next = move === "go" ? goOver(walk, actors) : turn(walk, actors, move === "next" ? 1 : -1);
          if (move === "go" && next) places.push(walk);
          walk = next ?? walk;
        }
        for (const place of places.reverse()) {
          const back = goBack(walk);
          expect(back).toEqual(place);
          walk = back ?? walk;
        }
        expect(goBack(walk)).toBeNull();
      }),
      { seed: 7 },
    );
  });

  it("goes nowhere when no line is pointed at", () => {
    expect(goOver(at("ada-lind"), actors)).toBeNull();
  });
});

describe("goOn", () => {
  const walk = over(at("ada-lind"), actors, "ada-lind~support~night-buses");

  it("stays where the node still is, and forgets a line that is not", () => {
    const pointing = { ...walk, line: "night-riders~support~night-buses" };
    expect(goOn(pointing, actors, actors)).toEqual(pointing);
    expect(goOn(pointing, actors, without(actors, "night-riders"))).toEqual(walk);
  });

  it("goes to the other end of the pointed line when the node is gone", () => {
    const pointing = { ...walk, line: "night-riders~support~night-buses" };
    expect(goOn(pointing, actors, without(actors, "night-buses"))).toEqual({ ...walk, at: "night-riders", line: null });
  });

  it("else back, else to a neighbour, else to the busiest, else nowhere", () => {
    const there = without(actors, "night-buses");
    expect(goOn(walk, actors, there)).toEqual({ at: "ada-lind", line: null, trail: [] });
    expect(goOn(walk, actors, without(there, "ada-lind"))?.at).toBe("ben-okoro");
    expect(goOn(at("depot-move", withNode("depot-move")), withNode("depot-move"), actors)?.at).toBe("ada-lind");
    expect(goOn(walk, actors, { nodes: [], ties: [] })).toBeNull();
  });
});

describe("what is said", () => {
  it("of where one stands: name, kind, statements, neighbours", () => {
    expect(whereWords(at("ben-okoro"), actors)).toBe("Ben Okoro, person, 2 statements, 3 neighbours over 4 lines");
    expect(arrivalWords(at("night-buses"), actors)).toBe("At Night buses, issue, 3 neighbours");
    expect(whereWords(at("town-council", withNode("town-council")), withNode("town-council"))).toBe(
      "Marsh Quay Town Council, agency, 1 statement, no neighbours",
    );
  });

  it("of a line: which of how many, who is where on what, and on how many statements it rests", () => {
    const walk = { ...at("ada-lind"), line: "ada-lind~support~night-buses" };
    const place = stopsAt(actors, "ada-lind").findIndex(({ tie }) => tie.id === walk.line) + 1;
    const of = stopsAt(actors, "ada-lind").length;
    expect(pointedWords(walk, actors)).toBe(`${place} of ${of}: Ada Lind supports Night buses, 1 statement`);
    expect(pointedWords(walk, actors, true)).toBe(`${place} of ${of}: supports Night buses, 1 statement`);
    expect(leadsAway(walk, actors)).toBe(true);
  });

  it("of a line toward where one stands: whole, also in brief", () => {
    const walk = { ...at("ada-lind"), line: "ben-okoro~oppose~ada-lind" };
    expect(lineWords(walk, actors, true)).toBe("Ben Okoro opposes Ada Lind, 1 statement");
    expect(leadsAway(walk, actors)).toBe(false);
  });

  it("on the way back: where, and at which line", () => {
    const back = goBack(over(at("night-buses"), actors, "ben-okoro~oppose~night-buses"));
    expect(back && returnWords(back, actors)).toBe("Back at Night buses, issue, 3 neighbours, pointing at 2 of 3");
  });

  it("of statements by their gist, from either end", () => {
    const said = (id: string, line: string) => lineWords({ ...at(id, statements), line }, statements);
    expect(said("ada-lind", "ada-lind~said~s01")).toBe("Ada Lind said: Buses should run until dawn.");
    expect(said("s01", "ada-lind~said~s01")).toBe("Ada Lind said this");
    expect(said("s01", "s01~support~night-buses")).toBe("this supports Night buses");
    expect(said("night-buses", "s01~support~night-buses")).toBe(
      "Buses should run until dawn. This supports Night buses",
    );
    expect(whereWords(at("s01", statements), statements)).toBe("Buses should run until dawn., statement, 2 neighbours");
  });
});

describe("what is read", () => {
  const states = { focused: false, selected: false };
  const summary = async (id: string, more = {}) => {
    const profile = await engine.ask({ ask: "profile", id, filter: NO_FILTER });
    return profile && summaryWords(profile, { ...states, ...more }, catalogue);
  };
  const line = async (tie: string, from = 0) => {
    const evidence = await engine.ask({ ask: "evidence", tie, from, size: 1, filter: NO_FILTER });
    return evidence && evidenceWords(evidence, from, catalogue);
  };

  it("of an actor: who that is, what was said by and about, what holds on screen", async () => {
    const words =
      "Ada Lind, person. mayor, Marsh Quay Town Council. 3 statements made: support 1, oppose 1, mixed 1, neutral 1. 1 statement about Ada Lind: oppose 1.";
    expect(await summary("ada-lind")).toBe(words);
    expect(await summary("ada-lind", { focused: true, selected: true })).toBe(`${words} In focus. Selected.`);
  });
  it("of an issue: its proposition and who is where", async () => {
    expect(await summary("night-buses")).toBe(
      "Night buses, issue. Buses should run through the night. 4 statements on it: support 3, oppose 1.",
    );
  });
  it("of a source and of a statement", async () => {
    expect(await summary("courier-1")).toBe(
      "Courier, first report, source. Published: 5 March 2024. 2 statements in it: support 2, oppose 1.",
    );
    expect(await summary("s01")).toBe(
      "Statement. “Buses should run until dawn,” Ada Lind, Courier, first report, 4 March 2024, inferred. No statement about it.",
    );
  });
  it("of a line: the words with speaker, source and date, in quotation marks only when they were said", async () => {
    expect(await line("ada-lind~support~night-buses")).toBe(
      "“Buses should run until dawn,” Ada Lind, Courier, first report, 4 March 2024, inferred.",
    );
    expect(await line("ben-okoro~oppose~night-buses")).toBe(
      "Reported speech, in our words: Drivers were not asked, nights cannot be staffed, and a higher fare is better than longer shifts. Ben Okoro, Courier, first report, 5 March 2024.",
    );
    expect(await line("ben-okoro~oppose~ada-lind")).toBe(
      "“a tax on the tired” Partly quoted; in our words: The new fare is a tax on those who work at night, and the mayor's doing. Night Riders and Ben Okoro, Courier, second report, April 2024, inferred.",
    );
  });
  it("of a deed: what was done, where that stands and when, one after the other", async () => {
    expect(await line("ada-lind~did:met_with~ben-okoro")).toBe(
      "ada-lind met with ben-okoro. Courier, first report, date not stated.",
    );
    expect(await line("ada-lind~did:met_with~ben-okoro", 1)).toBe(
      "ada-lind met with ben-okoro. Courier, second report, date not stated.",
    );
    expect(await line("ada-lind~of~town-council")).toBe("mayor.");
  });
});

describe("keys", () => {
  const press = (key: string, held: Partial<Record<"shiftKey" | "ctrlKey" | "altKey" | "metaKey", boolean>> = {}) =>
    commandOf({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });
  const KEYS = [
    "ArrowRight",
    "ArrowLeft",
    "ArrowUp",
    "ArrowDown",
    "Enter",
    "Backspace",
    " ",
    "Home",
    "Escape",
    "r",
    "l",
    "d",
  ];

  it("leave to the browser and the system what is held with Ctrl, Alt or Cmd, but for Ctrl and Space", () => {
    for (const key of [...KEYS, "Tab", "F5", "t", "w", "n", "f", "+", "-", "0"]) {
      expect(press(key, { altKey: true })).toBeNull();
      expect(press(key, { metaKey: true })).toBeNull();
      expect(press(key, { ctrlKey: true })).toBe(key === " " ? "add" : null);
      expect(press(key, { ctrlKey: true, shiftKey: true })).toBeNull();
    }
  });

  it("leave the letters that the page uses, and Tab", () => {
    for (const key of ["Tab", "g", "e", "f", "h", "x", "?", "/", "[", "]", "1", "2", "3", "4", "+", "-", "0"]) {
      expect(press(key)).toBeNull();
    }
  });

  it("do one thing each", () => {
    expect(KEYS.map((key) => press(key))).toEqual([
      "next",
      "previous",
      "previous",
      "next",
      "go",
      "back",
      "select",
      "busiest",
      "forget line",
      "read summary",
      "read line",
      "details",
    ]);
    expect([press(" ", { shiftKey: true }), press("Enter", { shiftKey: true })]).toEqual(["open line", "open line"]);
  });
});

/** The picture with a node that nothing is tied to. */
function withNode(id: string): Ties {
  const actor = smallRecord.actors.find((one) => one.id === id);
  const mix = { support: 0, oppose: 0, mixed: 0, neutral: 0, uncoded: 0 };
  const node = {
    id,
    kind: actor?.kind ?? ("issue" as const),
    label: actor?.name ?? id,
    short: null,
    statements: 1,
    about: 0,
    mix,
    self: [],
    form: null,
  };
  return { ...actors, nodes: [...actors.nodes, node] };
}
