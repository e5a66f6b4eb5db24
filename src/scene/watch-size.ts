/** Tells when an element's size or the screen's pixel ratio changes. */
export function watchSize(element: HTMLElement, changed: () => void): () => void {
  let size = `${element.clientWidth} ${element.clientHeight}`;
  const observer = new ResizeObserver(() => {
    const now = `${element.clientWidth} ${element.clientHeight}`;
    if (now === size) return;
    size = now;
    changed();
  });
  observer.observe(element);

  let query: MediaQueryList | null = null;
  const onRatio = () => {
    watchRatio();
    changed();
  };
  const watchRatio = () => {
    query?.removeEventListener("change", onRatio);
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener("change", onRatio);
  };
  watchRatio();

  return () => {
    observer.disconnect();
    query?.removeEventListener("change", onRatio);
  };
}
