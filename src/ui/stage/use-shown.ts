import { useMemo, useRef, useState } from "react";
import type { Fold, Ties } from "../../query/index.ts";
import type { Picture } from "../../scene/index.ts";
import { useCovered, useMedia, usePhone } from "../use-media.ts";
import { useAnswer, useModel } from "../use-workbench.ts";
import { toPicture } from "./to-picture.ts";
import { type Near, useFocus } from "./use-focus.ts";
import { usePathPicture } from "./use-path-picture.ts";
import { type Busy, tiesOf, usePositions } from "./use-positions.ts";

/**
 * Stages to arrange for: between the panes of a window, on a phone, on a phone above its details, in a low window, and beside
 * details that cover.
 */
const WIDE = { width: 735, height: 662 };
const TALL = { width: 480, height: 640 };
const SMALL = { width: 360, height: 260 };
const SHORT = { width: 1000, height: 360 };
const HALF = { width: 400, height: 480 };

export interface Shown {
  readonly picture: Picture | null;
  /** Another picture is on its way: this one is of before. */
  readonly stale: boolean;
  /** What the picture was made of. */
  readonly ties: Ties | null;
  /** Changes with the positions: another key is another arrangement. */
  readonly key: string | null;
  /** While positions are being found. */
  readonly busy: Busy | null;
  /** Nodes beyond the most that one picture holds. */
  readonly dropped: number;
  /** The neighbourhood that is drawn, or set off; null for everything. */
  readonly near: Near | null;
  /** The ways of a connection are drawn, and nothing else. */
  readonly ways: boolean;
  /** Ids of what is near, while the rest steps back; null when nothing does. */
  readonly kept: ReadonlySet<string> | null;
  /** What leads among the ways, in words; null when nothing steps back from them. */
  readonly leads: string | null;
  /** The filter leaves nothing of what is in focus. */
  readonly bare: boolean;
}

/** The ties under the filter, over positions of the whole: the picture that the stage shows. */
export function useShown(fold: Fold, again: number): Shown {
  const filter = useModel((model) => model.view.filter);
  const show = useModel((model) => model.view.show);
  const look = useModel((model) => model.view.look);
  const phone = usePhone();
  const covered = useCovered();
  const short = useMedia("(max-height: 560px)");
  const near = useFocus(covered);
  const alone = near?.rest === "hide" ? near.reach : null;
  const room = phone ? (alone ? SMALL : TALL) : covered && alone ? HALF : short ? SHORT : WIDE;
  const wish = { fold, show, appearances: filter.appearances, stage: room, sizeBy: look.size, again, reach: alone };
  const { xy, key, busy } = usePositions(wish);
  const drawn = useAnswer(`ties:${fold}${alone ? ":focus" : ""}`, tiesOf(filter, fold, show, alone));
  const ties = drawn.pending ? null : drawn.answer;
  const ways = usePathPicture(phone ? SMALL : covered ? HALF : short ? SHORT : WIDE, look.size);
  // An edit that leaves the ties as they are, as most decisions in a review do, leaves the picture as well.
  const [drawnOf] = useState(() => rememberLast(toPicture));
  const fresh = useMemo(() => {
    if (ways) return { picture: toPicture(ways.ties, ways.xy, look), ties: ways.ties, key: ways.key };
    return ties && xy ? { picture: drawnOf(ties, xy, look), ties, key } : null;
  }, [ways, ties, xy, key, look, drawnOf]);
  // While a new picture is arranged the last one stays, in full use.
  const last = useRef(fresh);
  if (fresh) last.current = fresh;
  const shown = fresh ?? last.current;

  const dimmed = near?.rest === "dim" ? near.reach : null;
  const around = useAnswer(`near:${fold}`, dimmed && tiesOf(filter, fold, show, dimmed));
  const kept = useMemo(() => (dimmed && around.answer ? idsOf(around.answer) : null), [dimmed, around.answer]);
  const nearby = dimmed ? around.answer : ties;
  return {
    picture: shown?.picture ?? null,
    stale: fresh === null,
    ties: shown?.ties ?? null,
    key: shown?.key ?? null,
    busy: ways ? null : busy,
    dropped: ways ? 0 : (drawn.answer?.dropped ?? 0),
    near: ways ? null : near,
    ways: ways !== null,
    kept: ways ? ways.leading.kept : kept,
    leads: ways?.leading.words ?? null,
    bare: near !== null && nearby !== null && nearby.nodes.length === 0,
  };
}

/** A function that, given the same as the last time, gives back the same. */
function rememberLast<A extends readonly unknown[], R>(make: (...given: A) => R): (...given: A) => R {
  let last: { readonly given: A; readonly made: R } | null = null;
  return (...given) => {
    if (!last?.given.every((one, i) => one === given[i])) last = { given, made: make(...given) };
    return last.made;
  };
}

function idsOf({ nodes, ties }: Ties): ReadonlySet<string> {
  return new Set([...nodes, ...ties].map(({ id }) => id));
}
