import { useMemo, useRef } from "react";
import type { Fold } from "../../query/index.ts";
import type { Picture } from "../../scene/index.ts";
import { useCovered, useMedia, usePhone } from "../use-media.ts";
import { useAnswer, useModel } from "../use-workbench.ts";
import { toPicture } from "./to-picture.ts";
import { useFocus } from "./use-focus.ts";
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

interface Shown {
  readonly picture: Picture | null;
  /** Changes with the positions: another key is another arrangement. */
  readonly key: string | null;
  /** While positions are being found. */
  readonly busy: Busy | null;
  /** Nodes beyond the most that one picture holds. */
  readonly dropped: number;
  /** The one node that only its neighbourhood is drawn of, where there is no room for all. */
  readonly focus: string | null;
}

/** The ties under the filter, over positions of the whole: the picture that the stage shows. */
export function useShown(fold: Fold, again: number): Shown {
  const filter = useModel((model) => model.view.filter);
  const show = useModel((model) => model.view.show);
  const look = useModel((model) => model.view.look);
  const phone = usePhone();
  const short = useMedia("(max-height: 560px)");
  const focus = useFocus(useCovered());
  const room = phone ? (focus ? SMALL : TALL) : focus ? HALF : short ? SHORT : WIDE;
  const wish = { fold, show, appearances: filter.appearances, stage: room, sizeBy: look.size, again, focus };
  const { xy, key, busy } = usePositions(wish);
  const { answer: ties } = useAnswer(`ties:${fold}${focus ? ":focus" : ""}`, tiesOf(filter, fold, show, focus));
  const fresh = useMemo(() => (ties && xy ? { picture: toPicture(ties, xy, look), key } : null), [ties, xy, key, look]);
  // While a new picture is arranged the last one stays, in full use.
  const last = useRef(fresh);
  if (fresh) last.current = fresh;
  const shown = fresh ?? last.current;
  return { picture: shown?.picture ?? null, key: shown?.key ?? null, busy, dropped: ties?.dropped ?? 0, focus };
}
