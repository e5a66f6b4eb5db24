import { lazy, Suspense } from "react";
import { useWalkPlace } from "./use-walk-place.ts";

const WalkBar = lazy(() => import("./walk-bar.tsx").then((m) => ({ default: m.WalkBar })));

/** Room for the bar of a walk, while there is one. */
export function WalkSlot() {
  const place = useWalkPlace();
  return <Suspense fallback={null}>{place && <WalkBar place={place} />}</Suspense>;
}
