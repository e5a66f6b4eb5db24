import { ArrowLeft, ArrowRight, X } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import type { TieNode } from "../../query/index.ts";
import { COMPARED_MOST, compareWith, moveCompared } from "../../state/index.ts";
import { useWhole } from "../details/use-whole.ts";
import { KindIcon } from "../marks.tsx";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { counted, listed } from "../words.ts";

/** Who is compared: each can be moved and taken out, others can be added. In a frame of another page, the names alone. */
export function CompareHead({ actors }: { actors: readonly TieNode[] }) {
  const embed = useModel((model) => model.view.embed);
  if (!embed) return <Choice actors={actors} />;
  return (
    <header className="compare-head">
      <h2>{actors.length === 0 ? "Compare" : listed(actors.map(({ label }) => label))}</h2>
    </header>
  );
}

function Choice({ actors }: { actors: readonly TieNode[] }) {
  const workbench = useWorkbench();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <header className="compare-head">
      <h2 ref={heading} tabIndex={-1}>
        Compare
      </h2>
      {actors.length > 0 && (
        <ol className="compare-chosen" aria-label="Compared">
          {actors.map(({ id, kind, label }, i) => (
            <li key={id}>
              <KindIcon kind={kind} />
              <span className="compare-name">{label}</span>
              {i > 0 && (
                <Act
                  name={`Move ${label} to the left`}
                  icon={ArrowLeft}
                  act={() => workbench.change(moveCompared(id, -1))}
                />
              )}
              {i < actors.length - 1 && (
                <Act
                  name={`Move ${label} to the right`}
                  icon={ArrowRight}
                  act={() => workbench.change(moveCompared(id, 1))}
                />
              )}
              <Act
                name={`Take ${label} out`}
                icon={X}
                act={() => {
                  // The button goes with the actor; whoever pressed it goes on from the heading.
                  heading.current?.focus({ preventScroll: true });
                  workbench.change(compareWith(id));
                }}
              />
            </li>
          ))}
        </ol>
      )}
      <AddActor />
    </header>
  );
}

function Act({ name, icon: Icon, act }: { name: string; icon: typeof X; act(): void }) {
  return (
    <button type="button" className="button small icon" aria-label={name} title={name} onClick={act}>
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}

/** Those that speak, most statements first. */
function AddActor() {
  const workbench = useWorkbench();
  const compared = useModel((model) => model.view.compared);
  const whole = useWhole();
  const [picked, setPicked] = useState("");
  if (compared.length >= COMPARED_MOST) return <p className="compare-full">{COMPARED_MOST} at most are compared.</p>;
  const others = whole?.speakers.filter(({ value }) => !compared.includes(value)) ?? [];
  const id = others.some(({ value }) => value === picked) ? picked : "";
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (id !== "") workbench.change(compareWith(id));
  };
  return (
    <form className="compare-add" onSubmit={add}>
      <select
        className="field"
        aria-label="Actor to add"
        value={id}
        onChange={(event) => setPicked(event.target.value)}
      >
        <option value="">{compared.length === 0 ? "Choose an actor" : "Choose another actor"}</option>
        {others.map(({ value, label, count }) => (
          <option key={value} value={value}>
            {label}, {counted(count, "statement")}
          </option>
        ))}
      </select>
      <button type="submit" className="button secondary" aria-disabled={id === ""}>
        Add
      </button>
    </form>
  );
}
