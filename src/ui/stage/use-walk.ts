import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { Ties } from "../../query/index.ts";
import type { Scene } from "../../scene/index.ts";
import { choose } from "../../state/index.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { useDetailsFollow } from "./use-details-follow.ts";
import { useDetailsTrip } from "./use-details-trip.ts";
import { useReading } from "./use-reading.ts";
import { begin, busiest, goBack, goOn, goOver, turn, type Walk } from "./walk.ts";
import { type Command, commandOf } from "./walk-keys.ts";
import {
  arrivalWords,
  cameBy,
  HINT,
  leadsAway,
  lineWords,
  nodeAt,
  noLineWords,
  pointedWords,
  returnWords,
  whereWords,
} from "./walk-words.ts";

/** After a `g` the next letter names a view. In milliseconds. */
const PATIENCE = 1500;

export interface WalkView {
  /** What a screen reader says. */
  readonly said: string;
  /** For who sees: where the walk stands and points, and what was read or answered last; null while nobody walks. */
  readonly caption: { readonly where: string; readonly line: string; readonly note: string } | null;
}

const NOBODY: WalkView = { said: "", caption: null };

/**
 * Walks the graph without a pointer: by keys, shown in the scene, in a caption, and said.
 * @param room What the caption takes of the stage, in pixels: when it grows, what is pointed at is brought out from under it.
 */
export function useWalk(scene: Scene | null, ties: Ties | null, host: RefObject<HTMLElement | null>, room: number) {
  const workbench = useWorkbench();
  const selected = useModel((model) => model.view.selected);
  const focus = useModel((model) => model.view.focus?.id ?? null);
  const [view, setView] = useState(NOBODY);
  const walk = useRef<Walk | null>(null);
  const ground = useRef(ties);
  const walking = useRef(false);
  const going = useRef(Number.NEGATIVE_INFINITY);
  /** The words said last were of a line, so that the next may begin where they differ. */
  const sayingLine = useRef(false);
  const reading = useReading();
  const toDetails = useDetailsTrip(host);
  const follows = useDetailsFollow();

  /** Takes a place and says something of it; `note` is for the eye where the caption does not say so already. */
  const tell = (next: Walk, said: string, note = "") => {
    if (!ties) return;
    reading.stop();
    walk.current = next;
    walking.current = true;
    sayingLine.current = next.line !== null && note === "";
    scene?.walkAt(next.at, next.line);
    // The same words again are only heard when they are not the same to the page.
    setView((before) => ({
      said: before.said === said ? `${said}\u00a0` : said,
      caption: { where: whereWords(next, ties), line: pointedWords(next, ties), note },
    }));
  };
  const rest = () => {
    walking.current = false;
    reading.stop();
    scene?.walkAt(null, null);
    setView(NOBODY);
  };
  const start = () => ties && (walk.current ?? begin(ties, ...selected, focus));
  const greet = () => {
    const at = start();
    if (!at || !ties || !host.current?.matches(":focus-visible")) return;
    tell(at, `${whereWords(at, ties)}. ${HINT}`, `${HINT}.`);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another picture is a reason to look where one stands.
  useEffect(() => {
    const before = ground.current;
    ground.current = ties;
    const now = walk.current;
    // The focus was here before there was anything to stand on.
    if (ties && (!before || (!now && walking.current)) && host.current === document.activeElement) greet();
    if (!ties || !before || !now || ties === before) return;
    const next = goOn(now, before, ties);
    walk.current = next;
    if (!walking.current) return;
    if (!next) {
      scene?.walkAt(null, null);
      setView({ said: `${gone(now, before)}. Nothing is drawn`, caption: null });
    } else if (next.at !== now.at) {
      const note = `${gone(now, before)}.`;
      tell(next, `${note} ${arrivalWords(next, ties)}`, note);
    } else if (next.line !== now.line) {
      const note = "The line is not in the picture now.";
      tell(next, `${note} ${arrivalWords(next, ties)}`, note);
    } else {
      // As it is, with other numbers: nothing to say.
      scene?.walkAt(next.at, next.line);
      const caption = { where: whereWords(next, ties), line: pointedWords(next, ties) };
      setView(({ said, caption: shown }) => ({ said, caption: { ...caption, note: shown?.note ?? "" } }));
    }
  }, [ties]);

  const revealed = useRef("");
  useEffect(() => {
    const place = walk.current && view.caption ? `${walk.current.at} ${walk.current.line} ${room}` : "";
    // What is only read moves nothing.
    if (walk.current && place !== "" && place !== revealed.current)
      scene?.reveal([walk.current.line ?? walk.current.at]);
    revealed.current = place;
  }, [scene, view, room]);

  useEffect(() => {
    // What is pressed with a pointer is where the walk goes on from.
    return scene?.on("click", ({ id }) => {
      const next = id === null || !ground.current ? null : begin(ground.current, id);
      if (next?.at === id) walk.current = next;
      rest();
    });
  });

  /** Shows where one stands in the details, where they are in sight, and says so. */
  const show = (next: Walk): string => {
    if (!follows()) return "";
    workbench.change(choose(next.at));
    return ", shown in the details";
  };

  const commands: Readonly<Record<Command, (at: Walk, ground: Ties) => void>> = {
    next: (at, ties) => point(at, ties, 1),
    previous: (at, ties) => point(at, ties, -1),
    go(at, ties) {
      const next = goOver(at, ties);
      if (next) tell(next, arrivalWords(next, ties) + show(next));
      else note(at, noLineWords(at, ties, "Enter goes there"));
    },
    back(at, ties) {
      const next = goBack(at);
      if (next) tell(next, returnWords(next, ties) + show(next));
      else note(at, `This is the start, ${nodeAt(at, ties)?.label ?? ""}`);
    },
    select(at, ties) {
      workbench.change(choose(at.at));
      note(at, `${nodeAt(at, ties)?.label ?? ""} is selected. D goes to the details, Escape there comes back`);
    },
    add(at, ties) {
      workbench.change(choose(at.at, true));
      const now = workbench.store.getState().view.selected;
      const name = nodeAt(at, ties)?.label ?? "";
      note(
        at,
        `${name} ${now.includes(at.at) ? "is added" : "is taken out"}, ${counted(now.length, "thing")} selected`,
      );
    },
    "open line"(at, ties) {
      if (at.line === null) return note(at, noLineWords(at, ties, "Shift and Enter open the line"));
      workbench.change(choose(at.line));
      note(at, `Open in the details: ${lineWords(at, ties)}. D goes there, Escape there comes back`);
    },
    "read summary": (at) => reading.summary(at.at, (words) => note(at, words)),
    "read line"(at, ties) {
      if (at.line !== null) return reading.line(at.line, (words) => note(at, words));
      // Whoever has just arrived still thinks of the line that led here.
      const came = cameBy(at, ties);
      if (came) reading.line(came.line, (words) => note(at, `${came.words}. ${words}`));
      else note(at, noLineWords(at, ties, "L reads the words of the line"));
    },
    details: toDetails,
    busiest(at, ties) {
      const id = busiest(ties);
      const next = id === null || id === at.at ? at : begin(ties, id);
      if (next) tell({ ...next, line: null }, arrivalWords(next, ties));
    },
    "forget line"(at, ties) {
      const next = { ...at, line: null };
      tell(next, arrivalWords(next, ties));
    },
  };
  const point = (at: Walk, ties: Ties, by: 1 | -1) => {
    const next = turn(at, ties, by);
    if (next.line === null) return note(at, `${nodeAt(at, ties)?.label ?? ""} has no neighbours here`);
    const brief = sayingLine.current && leadsAway(at, ties) && leadsAway(next, ties);
    tell(next, pointedWords(next, ties, brief));
  };
  /** Says something that the caption's first lines do not. */
  const note = (at: Walk, words: string) => tell(at, words, words);
  return {
    ...view,
    /** The node where the walk stands; null before the first step. */
    at: () => walk.current?.at ?? null,
    onKeyDown(event: KeyboardEvent) {
      const viewLetter = event.timeStamp - going.current < PATIENCE && /^[a-z]$/.test(event.key);
      going.current = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const command = viewLetter ? null : commandOf(event);
      if (!command || !ties) return;
      const known = walk.current;
      if (command === "forget line" && !(walking.current && known?.line)) return;
      event.preventDefault();
      const at = start();
      if (!at) return;
      // What is asked for is read, also by who has not yet been told where the walk stands.
      const asked = command === "read summary" || command === "read line";
      if (walking.current || asked) commands[command](at, ties);
      else tell(at, `${whereWords(at, ties)}. ${HINT}`, `${HINT}.`);
    },
    onFocus: greet,
    onBlur: rest,
  };
}

function gone(walk: Walk, before: Ties): string {
  return `${nodeAt(walk, before)?.label ?? walk.at} is not in the picture now`;
}
