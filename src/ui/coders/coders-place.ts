/** Which differences are listed, and which of them is up <-> the words by which the address says so. */
import { DIFFERENCE_KINDS, type DifferenceKind } from "../../edit/index.ts";
import { ID_PATTERN, type Id } from "../../model/index.ts";

export interface CodersPlace {
  /** Null for all kinds. */
  readonly kind: DifferenceKind | null;
  readonly source: Id | null;
  /** Settled ones too. */
  readonly all: boolean;
  /** The figures count suggestions that nobody reviewed too. */
  readonly unreviewed: boolean;
  /** The first that is listed, counted from 0. */
  readonly from: number;
  /** The difference that is up; null for the first. */
  readonly key: string | null;
  /** The other coder's file, which the page does not keep. */
  readonly file: string;
}

export const FIRST_PLACE: CodersPlace = {
  kind: null,
  source: null,
  all: false,
  unreviewed: false,
  from: 0,
  key: null,
  file: "",
};

export function placeWords({ kind, source, all, unreviewed, from, key, file }: CodersPlace): string {
  return [
    kind ?? "any",
    source ?? "-",
    `${all ? "all" : "open"}${unreviewed ? "-unreviewed" : ""}`,
    from,
    key ?? "-",
    file,
  ].join(" ");
}

/** What an address says that cannot be is left out. */
export function placeFrom(words: string): CodersPlace {
  const [kind, source = "", which = "", from, key = "", ...file] = words.split(" ");
  const [all, counted] = which.split("-");
  const start = Number(from);
  return {
    kind: DIFFERENCE_KINDS.find((one) => one === kind) ?? null,
    source: ID_PATTERN.test(source) ? source : null,
    all: all === "all",
    unreviewed: counted === "unreviewed",
    from: Number.isSafeInteger(start) && start > 0 ? start : 0,
    key: /^(?:mine|theirs):./.test(key) ? key : null,
    file: file.join(" "),
  };
}
