import "./views-panel.css";
import { Play, Plus } from "lucide-react";
import { type MouseEvent, useState } from "react";
import type { NamedView } from "../../model/index.ts";
import { type RemovedView, stepTo } from "../../state/index.ts";
import { useOnStage } from "../stage/on-stage.ts";
import { useModel, useSummary, useWorkbench } from "../use-workbench.ts";
import { ViewLink } from "../view-link.tsx";
import { EmbedCode } from "./embed-code.tsx";
import { OwnViews } from "./own-views.tsx";
import { ViewForm } from "./view-form.tsx";
import { ViewRow } from "./view-row.tsx";

/** The record's named views and one's own, each list a walk; and keeping or framing what is on screen. */
export function ViewsPanel({ close, onWriting }: { close(): void; onWriting(writing: boolean): void }) {
  const workbench = useWorkbench();
  const { views } = useSummary();
  const own = useModel((model) => model.views);
  const scene = useOnStage()?.scene;
  const [saving, setSaving] = useState(false);
  const [removed, setRemoved] = useState<RemovedView | null>(null);
  /** A view that was opened here is looked at, not the panel. */
  const onClick = ({ target, metaKey, ctrlKey, shiftKey }: MouseEvent) => {
    if (target instanceof Element && target.closest("a") && !metaKey && !ctrlKey && !shiftKey) close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links in it are what is pressed.
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link that is opened by its key is clicked as well.
    <div className="views-panel" onClick={onClick}>
      {views.length > 0 && (
        <section aria-label="In this record">
          <ListHead title="In this record" views={views} />
          <ol className="view-rows">
            {views.map((view) => (
              <li key={view.id} className="named-view">
                <ViewRow view={view} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <section aria-label="Yours">
        <ListHead title="Yours, kept in this browser" views={own} />
        {own.length === 0 && !removed && (
          <p className="views-none">None yet. Save what is on screen to come back to it, or to show it step by step.</p>
        )}
        <OwnViews views={own} removed={removed} setRemoved={setRemoved} onWriting={onWriting} />
        {saving ? (
          <ViewForm
            label="Save this view"
            submit="Save"
            onCancel={() => setSaving(false)}
            onWriting={onWriting}
            onSubmit={async (words) => {
              await workbench.views.save(words, scene?.camera() ?? null);
              setSaving(false);
            }}
          />
        ) : (
          <button
            type="button"
            className="button secondary"
            // The form that it opens takes its place, and gives it back.
            ref={(button) => {
              if (button && document.activeElement === document.body) button.focus();
            }}
            onClick={() => setSaving(true)}
          >
            <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
            Save this view…
          </button>
        )}
      </section>
      <EmbedCode />
    </div>
  );
}

function ListHead({ title, views: [first, ...more] }: { title: string; views: readonly NamedView[] }) {
  return (
    <div className="views-head">
      <h2>{title}</h2>
      {first && more.length > 0 && (
        <ViewLink to={stepTo(first)} className="button small secondary">
          <Play size={14} strokeWidth={1.75} aria-hidden="true" />
          Walk through
        </ViewLink>
      )}
    </div>
  );
}
