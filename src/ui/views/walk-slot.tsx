import { lazy } from "react";
import { Piece } from "../part.tsx";
import { useWalkPlace } from "./use-walk-place.ts";

const WalkBar = lazy(() => import("./walk-bar.tsx").then((m) => ({ default: m.WalkBar })));

/** Room for the bar of a walk, while there is one. */
export function WalkSlot() {
  const place = useWalkPlace();
  return <Piece>{place && <WalkBar place={place} />}</Piece>;
}
