import type { ReactNode } from "react";

/** One line of a sheet: what it is called and what it says. */
export function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="sheet-line">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
