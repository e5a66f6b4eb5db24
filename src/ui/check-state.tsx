import "./check-state.css";
import { Circle, CircleCheck, CircleDashed, MoveHorizontal, Pencil } from "lucide-react";
import { useMemo } from "react";
import type { CheckState, Id, LastCheck, QuoteCheck, Source } from "../model/index.ts";
import { dateWords } from "../text/date-words.ts";
import { useModel, useSummary } from "./use-workbench.ts";
import { CHECK_NAMES } from "./words.ts";

const ICONS = {
  verified: CircleCheck,
  moved: MoveHorizontal,
  altered: Pencil,
  missing: CircleDashed,
  unchecked: Circle,
} as const;

/** What the check of something's quotes in a source found: an icon and words, never an icon alone. */
export function CheckStateLine({ owner, source, brief = false }: { owner: Id; source: Id; brief?: boolean }) {
  const checks = useChecks(owner).filter((check) => check.source === source);
  const sources = useTrusted();
  const worst = worstOf(checks);
  if (worst && worst.state !== "unchecked") return <CheckMark state={worst.state} words={foundWords(worst)} />;
  const last = sources.find(({ id }) => id === source)?.lastCheck ?? null;
  return <CheckMark state="unchecked" words={brief ? briefly(last) : uncheckedWords(last)} />;
}

export function CheckMark({ state, words = CHECK_NAMES[state] }: { state: CheckState; words?: string }) {
  const Icon = ICONS[state];
  return (
    <span className="check-state" data-state={state}>
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      {words}
    </span>
  );
}

/** The checks of a statement's, relation's or actor's quotes, in the order of the record; none before a text is attached. */
export function useChecks(owner: Id): readonly QuoteCheck[] {
  const checks = useModel((model) => model.checks);
  return byOwner(checks).get(owner) ?? NONE;
}
const NONE: readonly QuoteCheck[] = [];

/** The record's sources, without their last checks when the record contradicts itself: then those prove nothing. */
export function useTrusted(): readonly Source[] {
  const { sources } = useSummary();
  const sound = useModel((model) => model.faults.length === 0);
  return useMemo(() => (sound ? sources : sources.map((source) => ({ ...source, lastCheck: null }))), [sources, sound]);
}

export function byOwner(checks: readonly QuoteCheck[]): ReadonlyMap<Id, readonly QuoteCheck[]> {
  const known = indices.get(checks);
  if (known) return known;
  const index = new Map<Id, QuoteCheck[]>();
  for (const check of checks) index.set(check.owner, [...(index.get(check.owner) ?? []), check]);
  indices.set(checks, index);
  return index;
}
const indices = new WeakMap<readonly QuoteCheck[], ReadonlyMap<Id, readonly QuoteCheck[]>>();

const GRAVITY: readonly CheckState[] = ["missing", "altered", "moved", "unchecked", "verified"];

/** The quote that most needs a look. */
export function worstOf(checks: readonly QuoteCheck[]): QuoteCheck | null {
  return GRAVITY.map((state) => checks.find((check) => check.state === state)).find((found) => found) ?? null;
}

/** "Moved, found at 1620–1787", "Same place, in another version of the text", "Altered, 94 % alike at 1620–1787". */
export function foundWords({ state, found, likeness, recorded }: QuoteCheck): string {
  const place = found && `${found.start}–${found.end}`;
  const stayed = found?.start === recorded.start && found.end === recorded.end;
  if (state === "moved" && stayed) return "Same place, in another version of the text";
  if (state === "moved" && place) return `${CHECK_NAMES.moved}, found at ${place}`;
  if (state === "altered" && likeness !== null) {
    return `${CHECK_NAMES.altered}, ${Math.floor(likeness * 100)} % alike${place ? ` at ${place}` : ""}`;
  }
  return CHECK_NAMES[state];
}

/** "60 of 60 quotes verified when last checked, 22 November 2026", over one source or several; null when none was checked. */
export function lastCheckWords(sources: readonly Source[]): string | null {
  const checks = sources.flatMap(({ lastCheck }) => (lastCheck ? [lastCheck] : []));
  if (checks.length === 0) return null;
  const verified = checks.reduce((sum, check) => sum + check.verified, 0);
  const all = checks.reduce((sum, check) => sum + quotesIn(check), 0);
  const on = checks.map((check) => check.on).sort();
  return `${verified} of ${all} quotes verified when last checked, ${dateWords(on.at(-1) ?? "")}`;
}

const quotesIn = ({ verified, moved, altered, missing }: LastCheck) => verified + moved + altered + missing;
const allVerified = (check: LastCheck) => check.verified === quotesIn(check);

function briefly(last: LastCheck | null): string {
  return last && allVerified(last) ? "Verified earlier, not checked now" : "Not checked now";
}

function uncheckedWords(last: LastCheck | null): string {
  if (!last) return CHECK_NAMES.unchecked;
  const day = dateWords(last.on);
  const then = allVerified(last)
    ? `verified when last checked, ${day}`
    : `${last.verified} of this source’s ${quotesIn(last)} quotes verified when last checked, ${day}`;
  return `${CHECK_NAMES.unchecked}; ${then}`;
}
