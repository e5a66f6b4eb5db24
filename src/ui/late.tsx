import { type ReactNode, useEffect, useState } from "react";

const PATIENCE = 400;

/** What is shown only when something takes long enough to wonder. */
export function Late({ children }: { children: ReactNode }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return late && children;
}

/** In place of a part of the page that is on its way. */
export function Opening({ what }: { readonly what: string }) {
  return (
    <div className="blank-words" role="status">
      <Late>
        <p>Opening {what}</p>
        <progress aria-label="Opening" />
      </Late>
    </div>
  );
}
