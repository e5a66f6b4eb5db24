import "./focus.css";
import { SlidersHorizontal, X } from "lucide-react";
import { useState } from "react";
import { STEPS } from "../../query/index.ts";
import { type Focus, foldAll, isGraph, leaveFocus, refocus } from "../../state/index.ts";
import { NameLink } from "../name-link.tsx";
import { useThingName } from "../statement-ref.tsx";
import { useCovered, usePhone } from "../use-media.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { Segments } from "./segments.tsx";
import { Trail } from "./trail.tsx";

const STEP_OPTIONS = STEPS.map((steps) => ({
  value: steps,
  name: String(steps),
  about: `Within ${counted(steps, "step")}`,
}));
const WAY_OPTIONS = [
  { value: "both", name: "Both ways", about: "Lines from it and lines to it" },
  { value: "out", name: "From it", about: "What it says and does" },
  { value: "in", name: "To it", about: "What is said of it and done to it" },
] as const satisfies readonly { value: Focus["way"]; name: string; about: string }[];
const REST_OPTIONS = [
  { value: "hide", name: "hidden", about: "Only the neighbourhood is drawn, arranged anew" },
  { value: "dim", name: "dimmed", about: "Every node stays in its place, the rest steps back" },
] as const satisfies readonly { value: Focus["rest"]; name: string; about: string }[];

/** What the graph is narrowed to: how far around which node, which way, what becomes of the rest; and the way that led there. */
export function FocusBar() {
  const focus = useModel((model) => model.view.focus);
  const view = useModel((model) => model.view.view);
  const embed = useModel((model) => model.view.embed);
  const phone = usePhone();
  const small = useCovered();
  const [more, setMore] = useState(false);
  if (!focus) return null;
  if (embed) return <InFrame focus={focus} />;
  const shape = isGraph(view) ? <Shape focus={focus} /> : <OnlyTheGraph />;
  return (
    <section className="focus-bar" aria-label="Focus">
      {(!phone || more) && focus.trail.length > 0 && <Trail before={focus.trail} now={focus.id} />}
      <div className="focus-line">
        <Within focus={focus} />
        {phone ? (
          <>
            <button
              type="button"
              className="button small icon"
              aria-label="Direction, rest and trail"
              aria-expanded={more}
              onClick={() => setMore(!more)}
            >
              <SlidersHorizontal size={16} strokeWidth={1.75} aria-hidden="true" />
            </button>
            <Leave brief />
            {more && shape}
          </>
        ) : (
          <>
            {shape}
            <Leave brief={small} />
          </>
        )}
      </div>
    </section>
  );
}

function Leave({ brief }: { brief: boolean }) {
  const workbench = useWorkbench();
  return (
    <button
      type="button"
      className="button small leave-focus"
      title="Leave focus (Shift F)"
      aria-label="Leave focus"
      onClick={() => workbench.change(leaveFocus)}
    >
      <X size={16} strokeWidth={1.75} aria-hidden="true" />
      {!brief && "Leave focus"}
    </button>
  );
}

/** How far, and around what. */
function Within({ focus: { id, steps } }: { focus: Focus }) {
  const workbench = useWorkbench();
  const name = useThingName(id);
  return (
    <span className="focus-part">
      <span className="focus-within">Within</span>
      <Segments
        name="Steps"
        value={steps}
        options={STEP_OPTIONS}
        choose={(next) => workbench.change(refocus({ steps: next }))}
      />
      <span>
        {steps === 1 ? "step" : "steps"} of{" "}
        <NameLink id={id} className="name strong">
          {name}
        </NameLink>
      </span>
    </span>
  );
}

/** Which way, what becomes of the rest, and what was expanded. */
function Shape({ focus: { way, rest, expanded } }: { focus: Focus }) {
  const workbench = useWorkbench();
  return (
    <>
      <Segments
        name="Direction"
        value={way}
        options={WAY_OPTIONS}
        choose={(next) => workbench.change(refocus({ way: next }))}
      />
      <span className="focus-part">
        Rest
        <Segments
          name="The rest"
          value={rest}
          options={REST_OPTIONS}
          choose={(next) => workbench.change(refocus({ rest: next }))}
        />
      </span>
      {expanded.length > 0 && (
        <button type="button" className="link" onClick={() => workbench.change(foldAll)}>
          Fold {counted(expanded.length, "expanded node")}
        </button>
      )}
    </>
  );
}

/** In a frame in another page: what is drawn, and nothing to change it by. */
function InFrame({ focus: { id, steps } }: { focus: Focus }) {
  const name = useThingName(id);
  return (
    <p className="focus-bar">
      <span>
        Within {counted(steps, "step")} of <b>{name}</b>
      </span>
    </p>
  );
}

function OnlyTheGraph() {
  return <span className="note">The focus shapes the graph. This view shows all that the filters keep.</span>;
}
