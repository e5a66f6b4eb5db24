import type { Problem } from "../model/index.ts";

/** Something to tell the user: what went wrong or was done, and what stands as it was. */
export interface Notice {
  readonly tone: "problem" | "done";
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly lines: readonly string[];
  /** What can be done about it there and then: saving to a file, or opening one. */
  readonly offers?: "save" | "open";
  /** Of what was done to the record: how many steps are done with it. As long as it is the last one, it can be taken back there and then. */
  readonly step?: number;
}

/** Problems that a notice of an opened record lists. */
const LISTED = 50;

/** A record was opened; when it contradicts itself, it is told where. */
export function openedNotice(title: string, faults: readonly Problem[], changes: number): Notice {
  const changed = changes === 1 ? "with the 1 change" : `with the ${changes} changes`;
  const lines = changes === 0 ? [] : [`It stands as you left it, ${changed} that you made to it in this browser.`];
  if (faults.length === 0) return { tone: "done", title: `Opened ${title}.`, problems: [], lines };
  return {
    tone: "problem",
    title: `Opened ${title}, with ${faults.length} ${faults.length === 1 ? "problem" : "problems"}.`,
    problems: faults.slice(0, LISTED),
    lines: [
      ...(faults.length > LISTED ? [`The first ${LISTED} are listed.`] : []),
      "Quotes that contradict their own record are not shown as verified.",
    ],
  };
}

/** An operation that would have made the record unsound, or that somebody else's edit got in the way of. */
export const refusedNotice = (refusal: Problem): Notice => ({
  tone: "problem",
  title: "This was not done.",
  problems: [refusal],
  lines: ["The record is as it was."],
});

/** A browser that refuses to keep what was done: a private window, or no room left. */
export const recordNotKeptNotice = (reason: string | null): Notice => ({
  tone: "problem",
  offers: "save",
  title: "This browser does not keep your changes.",
  problems: [],
  lines: [
    "It may have no room left, or the window may be private. Your changes stay until the page is closed; it is tried again with each change.",
    "Save the record to a file to be sure of them.",
    ...(reason ? [`The browser says: ${reason}`] : []),
  ],
});

/** Opening another record would lose what only this page has. */
export const UNSAFE: Notice = {
  tone: "problem",
  offers: "save",
  title: "The open record has changes that are kept nowhere.",
  problems: [],
  lines: ["Save it to a file first, or take the changes back; then another record can be opened."],
};

/** The record is open in two tabs, and the other one edits it. */
export const ELSEWHERE_EDITED: Notice = {
  tone: "done",
  title: "This record is being edited in another tab.",
  problems: [],
  lines: ["What is done there is shown here."],
};

/** A shelf that was damaged from outside: what stands before the damage is there. */
export const lostNotice = (lost: number): Notice => ({
  tone: "problem",
  title: lost === 1 ? "1 change could not be read back." : `${lost} changes could not be read back.`,
  problems: [],
  lines: ["What this browser kept of them is damaged or gone. The record stands as it was before them."],
});

/** By its first edit, a record that was opened for reading has become one of one's own. */
export const BECAME_OWN: Notice = {
  tone: "done",
  title: "This is your own copy now.",
  problems: [],
  lines: ["Your changes are kept in this browser; the record that came with the page stays as it is."],
};

/** Texts that fit no source. */
export const unmatchedNotice = (names: readonly string[]): Notice => ({
  tone: "problem",
  title: `${names.join(", ")}: no source of this record has these words.`,
  problems: [],
  lines: [
    "Select the source and attach the text there, or check that it is the article that was coded.",
    "An article that no record has yet is added by Add articles.",
  ],
});

/** A browser that refuses to keep a view: a private window, or no room left. */
export const notKeptNotice = (error: unknown): Notice => ({
  tone: "problem",
  title: "This browser did not keep the view.",
  problems: [],
  lines: [
    "It may have no room left, or the window may be private. Your views stay until the page is closed.",
    "Export of everything as Record JSON takes them along; a copied link holds the view that is on screen.",
    ...(error instanceof Error && error.message !== "" ? [`The browser says: ${error.message}`] : []),
  ],
});

export const ELSEWHERE: Notice = {
  tone: "problem",
  title: "This link belongs to a record that is not on this machine.",
  problems: [],
  lines: [
    "Open the record’s file to see what the link shows; whoever sent the link can send it. Until then the Los Angeles record is shown.",
  ],
  offers: "open",
};

/** A link was copied to a record that nobody gets with the page. */
export const LINK_NEEDS_FILE: Notice = {
  tone: "done",
  title: "Link copied.",
  problems: [],
  lines: [
    "This record is only in this browser: send its file along, from Export as Everything in Record JSON. Whoever opens the file sees what the link shows.",
  ],
};
