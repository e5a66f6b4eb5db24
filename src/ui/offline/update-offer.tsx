import "./update-offer.css";
import { RotateCw } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Workbox } from "workbox-window";

/** Beside the page, whatever its path. */
const WORKER = "./service-worker.js";

/** A newer build waits to be taken into use; or another tab has taken it, and what this one has not loaded yet may be gone. */
type Newer = "waiting" | "taken elsewhere" | null;

/** Keeps the site in this browser for use without a network. A newer build is offered, and never taken by itself. */
export function UpdateOffer() {
  const [newer, setNewer] = useState<Newer>(null);
  const site = useRef<Workbox | null>(null);
  const reloading = useRef(false);
  useEffect(() => {
    const found = new Workbox(WORKER);
    site.current = found;
    found.addEventListener("waiting", () => setNewer("waiting"));
    found.addEventListener("controlling", ({ isUpdate }) => {
      if (reloading.current) location.reload();
      else if (isUpdate) setNewer("taken elsewhere");
    });
    // Without it (a private window, no room) the page works as long as there is a network.
    found.register().catch(() => undefined);
  }, []);
  if (newer === null) return null;
  const reload = () => {
    if (newer === "taken elsewhere") return location.reload();
    reloading.current = true;
    site.current?.messageSkipWaiting();
  };
  return (
    <div className="update-offer" role="status">
      <p>{newer === "waiting" ? "A new version is ready." : "A new version is in use in another tab."}</p>
      <button type="button" className="button small secondary" onClick={reload}>
        <RotateCw size={14} strokeWidth={1.75} aria-hidden="true" />
        <span>Reload</span>
      </button>
      <button type="button" className="button small" onClick={() => setNewer(null)}>
        Later
      </button>
    </div>
  );
}
