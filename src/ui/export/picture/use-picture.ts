import { useEffect, useMemo, useState } from "react";
import { fileSlug } from "../../../io/file-slug.ts";
import type { Fold, Part } from "../../../query/index.ts";
import { type OnStage, useOnStage } from "../../stage/on-stage.ts";
import { useDark } from "../../use-media.ts";
import { useModel, useNames, useSummary } from "../../use-workbench.ts";
import { type Choice, waysOf } from "../choice.ts";
import { letGo } from "../download.ts";
import { usePart } from "../use-part.ts";
import { type Caption, captionOf } from "./caption.ts";
import { captionWords, standingOut } from "./caption-words.ts";
import { type DrawnPicture, drawPicture } from "./draw-picture.ts";

export interface PictureFile extends DrawnPicture {
  readonly fileName: string;
  /** Of the same bytes, for an image element. */
  readonly url: string;
  /** What it shows, for who does not see it. */
  readonly words: string;
}

export type PictureState =
  | { readonly phase: "drawing" }
  | { readonly phase: "drawn"; readonly file: PictureFile }
  | { readonly phase: "failed" };

/** The picture of what is on the stage as a choice wants it; null when none is wanted or the graph is not on screen. */
export function usePicture(choice: Choice, today: string): PictureState | null {
  const stage = useOnStage();
  const summary = useSummary();
  const names = useNames();
  const view = useModel((model) => model.view);
  const dark = useDark();
  const wanted = choice.format === "png" && stage !== null;
  const fold: Fold = view.view === "statements" ? "statements" : "actors";
  const { filter, show, connect } = view;
  const request =
    connect && stage?.ways ? waysOf(connect, stage, filter) : { part: partOf(stage?.near ?? null), filter, fold, show };
  const part = usePart(wanted ? request : null);
  const theme = choice.theme === "screen" ? (dark ? "dark" : "light") : choice.theme;
  const { scale, frame } = choice;
  const [state, setState] = useState<PictureState>({ phase: "drawing" });

  const caption = useMemo((): Caption | null => {
    if (!stage || !part) return null;
    const { look, filter, selected } = view;
    const { picture, dropped, near, leads } = stage;
    const standing = leads ?? standingOut(selected, near, names);
    return captionOf(summary, { part, picture, look, standing, dropped, appearances: filter.appearances, today });
  }, [stage, part, view, summary, names, today]);

  useEffect(() => {
    if (!stage || !caption) return;
    let live = true;
    let url: string | null = null;
    setState({ phase: "drawing" });
    drawPicture(stage, caption, { theme, scale, all: frame === "all" }).then(
      (drawn) => {
        if (!live) return;
        url = URL.createObjectURL(drawn.blob);
        const fileName = `${fileSlug(summary.title) || "record"}-view.png`;
        const words = captionWords(caption, stage.picture);
        setState({ phase: "drawn", file: { ...drawn, fileName, url, words } });
      },
      () => {
        if (live) setState({ phase: "failed" });
      },
    );
    return () => {
      live = false;
      if (url !== null) letGo(url);
    };
  }, [stage, caption, theme, scale, frame, summary]);
  return wanted ? state : null;
}

/** What is hidden is no part of the picture; what has stepped back is. */
function partOf(near: OnStage["near"]): Part {
  return near?.rest === "hide" ? { what: "around", ...near.reach } : { what: "see" };
}
