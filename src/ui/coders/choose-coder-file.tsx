import "./coders.css";
import { Users } from "lucide-react";
import { useRef, useState } from "react";
import { describe } from "../../io/describe.ts";
import { compareCoders, type Workbench } from "../../state/index.ts";
import { whyTooLarge } from "../open/take-files.ts";
import { useWorkbench } from "../use-workbench.ts";
import { listed } from "../words.ts";
import { FIRST_PLACE, placeWords } from "./coders-place.ts";
import { noteOpening } from "./openings.ts";

interface Props {
  readonly children: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  onOpened?(): void;
}

/** Takes another coder's file; what is wrong with it is said in place, and what was open stays so. */
export function ChooseCoderFile({ children, primary = false, disabled = false, onOpened }: Props) {
  const workbench = useWorkbench();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<readonly string[]>([]);

  const take = async (file: File | undefined) => {
    if (!file) return;
    setReading(file.name);
    const why = await openCoderFile(workbench, file);
    setReading(null);
    setRefusal(why);
    // So that choosing the same file again, mended, is heard.
    if (input.current) input.current.value = "";
    if (why.length === 0) onOpened?.();
  };

  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="The other coder’s file"
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <button
        type="button"
        className={`button ${primary ? "primary" : "secondary"}`}
        disabled={disabled || reading !== null}
        onClick={() => input.current?.click()}
      >
        <Users size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>{children}</span>
      </button>
      <div role="status" className="coders-refusal">
        {reading !== null && <p>Reading {reading}</p>}
        {refusal.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </>
  );
}

/** @returns why it could not be opened, line by line; none when it was */
async function openCoderFile(workbench: Workbench, file: File): Promise<readonly string[]> {
  const tooLarge = whyTooLarge([file]);
  if (tooLarge !== null) return [tooLarge.title, ...tooLarge.lines];
  try {
    const opened = await workbench.coders({ do: "open", name: file.name, text: await file.text() });
    if (!opened.opened) return refused(file.name, opened.problems.map(describe), opened.otherSources);
  } catch (error) {
    return [`${file.name} could not be read.`, error instanceof Error ? error.message : String(error)];
  }
  noteOpening();
  workbench.change(compareCoders(placeWords({ ...FIRST_PLACE, file: file.name })));
  return [];
}

/** Problems that are told. */
const TOLD = 5;

function refused(file: string, problems: readonly string[], sources: readonly string[]): readonly string[] {
  if (problems.length > 0) return [`${file} could not be opened.`, ...new Set(problems.slice(0, TOLD))];
  const of = sources.length === 0 ? "It has no articles." : `It is of ${listed(sources)}.`;
  return [
    `${file} has none of this record’s articles.`,
    of,
    "Two codings can be compared where their texts are the same.",
  ];
}
