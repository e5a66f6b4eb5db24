import { useMemo, useSyncExternalStore } from "react";
import type { Insets } from "../../scene/index.ts";
import { useCovered, useMedia, usePhone, useRoomyKey } from "../use-media.ts";
import { useModel } from "../use-workbench.ts";
import { useWalkPlace } from "../views/use-walk-place.ts";

/** What stands over the stage: the key and the zoom buttons; details over its side, or on a phone over its foot. */
const ZOOM = 48;
/** How high the zoom buttons are with what is free under them; higher under a finger. */
const COLUMN = 182;
const COLUMN_COARSE = 244;
const KEY = 48;
/** The button that the key folds to, with the one for more names beside it. */
const KEY_BUTTON = { width: 212, height: 44 };
const PHONE_TOOLS = 68;
const DETAILS_WIDTH = 360;
/** The line that says that only a neighbourhood is drawn. */
const NOTE = 24;
/** The sheet's share of a phone's window, as the layout has it. */
const SHEET = 0.4;
/** Beside the bar of a walk it leaves the picture some room, as the bar's style has it. */
const walkSheet = (height: number) => Math.max(140, Math.min(0.36 * height, height - 530));
/** A frame as low as this has no tools over its graph. */
const LOW = 320;

/**
 * @param foot Pixels at the foot that the caption of a walk by keyboard takes with what is under it.
 * @param head Pixels at the top that a note on what is not drawn takes.
 */
export function useInsets(foot: number, head: number): Insets {
  const phone = usePhone();
  const covered = useCovered();
  const roomy = useRoomyKey();
  const coarse = useMedia("(pointer: coarse)");
  // In a frame of another page the details stand over everything, and only when they are asked for.
  const selecting = useModel(({ view }) => !view.embed && (view.selected.length > 0 || view.connect !== null));
  const noted = useModel((model) => model.view.selected.length > 0 && !model.view.focus && !model.view.connect);
  const walking = useWalkPlace() !== null;
  const height = useSyncExternalStore(onResize, () => innerHeight);
  return useMemo(() => {
    if (phone) {
      const tools = height > LOW ? PHONE_TOOLS : 0;
      const sheet = walking ? walkSheet(height) : SHEET * height;
      const bottom = Math.max(foot, selecting ? sheet : tools);
      return { top: Math.max(head, noted ? NOTE : 0), right: 0, bottom, left: 0 };
    }
    const beside = covered && selecting;
    return {
      top: Math.max(head, covered && noted ? NOTE : 0),
      right: beside ? DETAILS_WIDTH + ZOOM : ZOOM,
      bottom: Math.max(foot, roomy ? KEY : 0),
      left: 0,
      column: { width: ZOOM, height: coarse ? COLUMN_COARSE : COLUMN },
      ...(roomy ? {} : { corner: KEY_BUTTON }),
    };
  }, [phone, covered, roomy, coarse, selecting, noted, walking, height, foot, head]);
}

function onResize(changed: () => void): () => void {
  addEventListener("resize", changed);
  return () => removeEventListener("resize", changed);
}
