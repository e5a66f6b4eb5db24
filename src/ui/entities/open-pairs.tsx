import { useDialogs } from "../use-dialog.ts";
import { useLikely } from "./use-likely.ts";

/** "6 pairs of actors may be the same", with the way to them, until each is answered. */
export function OpenPairs() {
  const { edit } = useDialogs();
  const found = useLikely(null);
  if (found === null || found.total === 0) return null;
  return (
    <button type="button" className="link open-pairs" onClick={() => edit({ do: "list", of: "actors" })}>
      {found.total === 1 ? "1 pair" : `${found.total} pairs`} <span className="status-more">of actors </span>may be the
      same
    </button>
  );
}
