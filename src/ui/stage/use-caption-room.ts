import { type RefObject, useEffect } from "react";

/** Of a low stage the picture keeps this share, and a caption may cover a part of it. */
const MOST = 0.6;

/**
 * How many pixels at the foot of the stage the caption of a walk and what is under it take, so that the picture is fitted over
 * them. It only grows while somebody walks: the picture is not to go up and down with the length of a sentence.
 */
export function useCaptionRoom(
  foot: RefObject<HTMLElement | null>,
  walking: boolean,
  setRoom: (next: number | ((before: number) => number)) => void,
): void {
  useEffect(() => {
    const caption = foot.current?.querySelector(".walk-caption");
    const stage = foot.current?.parentElement;
    if (!walking || !caption || !stage) return;
    let height = 0;
    const watch = new ResizeObserver(() => {
      const over = stage.getBoundingClientRect();
      const room = Math.min(Math.ceil(over.bottom - caption.getBoundingClientRect().top), MOST * over.height);
      const resized = over.height !== height;
      height = over.height;
      setRoom((before) => (resized ? room : Math.max(before, room)));
    });
    watch.observe(caption);
    watch.observe(stage);
    return () => {
      watch.disconnect();
      setRoom(0);
    };
  }, [foot, walking, setRoom]);
}
