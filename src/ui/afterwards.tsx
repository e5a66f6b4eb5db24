import { type ReactNode, useEffect, useState } from "react";
import { useOnStage } from "./stage/on-stage.ts";
import { useModel } from "./use-workbench.ts";

/** How long after the first picture; how long where the view has none, and at most where one is awaited, in milliseconds. */
const REST = 1500;
const PATIENCE = 3000;
const AT_MOST = 10_000;

/** What has time until the first picture stands, and must not keep it waiting. */
export function Afterwards({ children }: { children: ReactNode }) {
  const drawn = useOnStage() !== null;
  const awaited = useModel(({ view: { view } }) => view === "actors" || view === "statements");
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), drawn ? REST : awaited ? AT_MOST : PATIENCE);
    return () => clearTimeout(timer);
  }, [drawn, awaited]);
  return due ? children : null;
}
