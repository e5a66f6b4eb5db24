/** How the gist of a statement ends that extraction found and nobody has put into words of their own yet. */
export const NOT_SUMMED_UP = "not summed up yet.";

/** Whether a gist is somebody's own words. */
export function isSummedUp(gist: string): boolean {
  return gist.trim() !== "" && !gist.endsWith(NOT_SUMMED_UP);
}
