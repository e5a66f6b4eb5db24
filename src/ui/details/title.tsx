import type { ReactNode } from "react";

/** The heading of the details; focus goes here after a link within them was followed. */
export function Title({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <h2 tabIndex={-1} className={className}>
      {children}
    </h2>
  );
}
