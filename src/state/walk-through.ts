/** Named views -> a walk: which step is on screen, and changes of the screen from step to step. */
import type { Id, NamedView } from "../model/index.ts";
import type { Pair } from "../query/index.ts";
import { fromAddress, toAddress } from "./address.ts";
import { type Change, FIRST_VIEW, type ViewState } from "./view-state.ts";

/** The list that a step is of, and where in it. */
export interface WalkPlace {
  readonly views: readonly NamedView[];
  /** Index into `views`. */
  readonly at: number;
  readonly view: NamedView;
}

/** Each list is a walk of its own: a record's views, and those of one's own. Null when none has such a step. */
export function walkPlace(step: Id | null, lists: readonly (readonly NamedView[])[]): WalkPlace | null {
  for (const views of lists) {
    const at = views.findIndex(({ id }) => id === step);
    const view = views[at];
    if (view) return { views, at, view };
  }
  return null;
}

/** Shows a view as the step of its walk. Which record is open, whether in a frame, and a review that is under way stay. */
export const stepTo =
  ({ id, address }: NamedView): Change =>
  ({ record, embed, review }) => ({ ...fromAddress(pairsOf(address)), record, embed, review, step: id });

export const leaveWalk: Change = (state) => (state.step === null ? state : { ...state, step: null });

/** After the last step: the whole record again, as on a first visit. Which record is open, and whether in a frame, stays. */
export const endWalk: Change = ({ record, embed }) => ({ ...FIRST_VIEW, record, embed });

/** What a named view keeps of the screen, as the query of an address: all but the record, the step, the frame and what is decided on. */
export function viewAddress(state: ViewState): string {
  const pairs = toAddress({ ...state, record: null, step: null, embed: false, review: null, coders: null });
  return new URLSearchParams(pairs.map(([key, value]) => [key, value])).toString();
}

/** Something on screen was changed since the step was shown. */
export function hasStrayed(state: ViewState, { address }: NamedView): boolean {
  return viewAddress(state) !== viewAddress(fromAddress(pairsOf(address)));
}

/** The screen that an address asks for. One that names a step and nothing else asks for what that step shows. */
export function screenOf(pairs: readonly Pair[], lists: readonly (readonly NamedView[])[]): ViewState {
  const state = fromAddress(pairs);
  const place = walkPlace(bareStep(pairs), lists);
  return place ? stepTo(place.view)(state) : state;
}

/** The step that an address names when it names nothing else of the screen. */
export function bareStep(pairs: readonly Pair[]): Id | null {
  return pairs.every(([key]) => BESIDE.has(key)) ? fromAddress(pairs).step : null;
}

const BESIDE: ReadonlySet<string> = new Set(["record", "step", "embed"]);

const pairsOf = (address: string): Pair[] => [...new URLSearchParams(address)];
