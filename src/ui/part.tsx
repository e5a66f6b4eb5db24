import { Component, type ReactNode, Suspense } from "react";
import { Opening } from "./late.tsx";

interface Props {
  readonly children: ReactNode;
  /** In place of it while it is on its way. */
  readonly fallback?: ReactNode;
  /** Puts it away when it did not come. */
  leave?(): void;
}

/** A part of the page that may come late, not come at all or break: the rest of the page stays as it is. */
export class Part extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    const { children, fallback = <Opening what="this view" />, leave } = this.props;
    if (!this.state.failed) return <Suspense fallback={fallback}>{children}</Suspense>;
    return (
      <div className={leave ? "blank-words part-over" : "blank-words part-failed"} role="alert">
        <h2>This could not be shown</h2>
        <p>
          It did not come, or has a fault. What this browser keeps is still there. Load the page again when there is a
          network.
        </p>
        <p className="row">
          <button type="button" className="button primary" onClick={() => location.reload()}>
            Load the page again
          </button>
          {leave && (
            <button
              type="button"
              className="button secondary"
              onClick={() => {
                leave();
                this.setState({ failed: false });
              }}
            >
              Go on without it
            </button>
          )}
        </p>
      </div>
    );
  }
}
