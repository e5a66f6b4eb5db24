import { useEffect, useState } from "react";
import { useModel } from "./use-workbench.ts";

const PATIENCE = 400;

/** While a record is opened; says so only when it takes long enough to wonder. */
export function LoadingPage() {
  const opening = useModel((model) => model.opening);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className="blank" aria-busy="true">
      <h1 className="visually-hidden">Onrecord</h1>
      <div className="blank-words" role="status">
        {late && <p>Opening {opening ?? "the record"}</p>}
        {late && <progress aria-label="Opening" />}
      </div>
    </main>
  );
}
