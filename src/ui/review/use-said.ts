import { useEffect, useRef, useState } from "react";
import type { Queue, QueueRow } from "../../query/index.ts";
import { verbatimWords } from "../statement-words.tsx";
import { useNames } from "../use-workbench.ts";
import { listed } from "../words.ts";
import { certaintyWords } from "./certainty-words.ts";

/** Words of a statement that are read out when it comes up. */
const HEARD_MOST = 120;

/** What a reader of the screen hears: what happened, and with `sayUp` what is up next and how much is left. */
export function useSaid(up: QueueRow | null, { suggested }: Queue["counts"]) {
  const names = useNames();
  const [said, setSaid] = useState("");
  const before = useRef<string | null>(null);
  // Once what comes next is up: only then it is known.
  useEffect(() => {
    // More are open than are at hand: the next one is on its way.
    if (before.current === null || (up === null && suggested > 0)) return;
    const happened = before.current;
    before.current = null;
    setSaid(
      `${happened} ${up ? `${cardWords(up, (id) => names.get(id)?.label ?? id)} ${suggested} left.` : "Nothing left."}`.trim(),
    );
  });
  return {
    said,
    say: setSaid,
    sayUp: (happened: string) => {
      before.current = happened;
    },
  };
}

function cardWords({ statement, certainty }: QueueRow, name: (id: string) => string): string {
  const { speaker, others, gist } = statement;
  const who = listed([...(speaker === null ? [] : [speaker]), ...others].map(name)) || "Nobody named";
  const words = verbatimWords(statement)
    .map(({ text }) => `“${text}”`)
    .join(" … ");
  const heard = (words === "" ? gist : words).replace(/\.$/, "");
  return `Next: ${who}, ${heard.length > HEARD_MOST ? `${heard.slice(0, HEARD_MOST)} …` : heard}. ${certaintyWords(certainty)}.`;
}
