import { Component, type ReactNode, Suspense } from "react";
import { Opening } from "./late.tsx";

interface Props {
  readonly children: ReactNode;
  /** In place of it while it is on its way. */
  readonly fallback?: ReactNode;
}

/** A part of the page that may come late, not come at all or break: the rest of the page stays as it is. `leave` puts it away when it did not come. */
export function Part({ children, fallback = <Opening what="this view" />, leave }: Props & { leave?(): void }) {
  return (
    <Boundary instead={(again) => <Failed leave={leave && (() => again(leave))} />}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </Boundary>
  );
}

/** A small piece among others, such as a bar, a menu's content or a note; where it does not come, a line says so in its place. */
export function Piece({ children, fallback = null }: Props) {
  return (
    <Boundary
      instead={() => (
        <p className="piece-failed" role="alert">
          A piece of the page did not come.{" "}
          <button type="button" className="link" onClick={reload}>
            Load the page again
          </button>
        </p>
      )}
    >
      <Suspense fallback={fallback}>{children}</Suspense>
    </Boundary>
  );
}

interface BoundaryProps {
  readonly children: ReactNode;
  /** What is shown when the children did not come or broke; `again` does something and then tries them once more. */
  instead(again: (first: () => void) => void): ReactNode;
}

class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    if (!this.state.failed) return this.props.children;
    return this.props.instead((first) => {
      first();
      this.setState({ failed: false });
    });
  }
}

function Failed({ leave }: { leave: (() => void) | undefined }) {
  return (
    <div className={leave ? "blank-words part-over" : "blank-words part-failed"} role="alert">
      <h2>This could not be shown</h2>
      <p>
        It did not come, or has a fault. What this browser keeps is still there. Load the page again when there is a
        network.
      </p>
      <p className="row">
        <button type="button" className="button primary" onClick={reload}>
          Load the page again
        </button>
        {leave && (
          <button type="button" className="button secondary" onClick={leave}>
            Go on without it
          </button>
        )}
      </p>
    </div>
  );
}

function reload(): void {
  location.reload();
}
