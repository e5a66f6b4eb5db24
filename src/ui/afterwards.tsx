import { type ReactNode, useEffect, useState } from "react";
import { useOnStage } from "./stage/on-stage.ts";

/** How long after the first picture, and how long at most where none is drawn, in milliseconds. */
const REST = 1500;
const PATIENCE = 3000;

/** What has time until the first picture stands, and must not keep it waiting. */
export function Afterwards({ children }: { children: ReactNode }) {
  const drawn = useOnStage() !== null;
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), drawn ? REST : PATIENCE);
    return () => clearTimeout(timer);
  }, [drawn]);
  return due ? children : null;
}
