import { Link2, X } from "lucide-react";
import { useRef, useState } from "react";
import { filterSentence, partWords, removeValue, type SentencePart, sentenceText } from "../query/index.ts";
import { filterBy, LINK_NEEDS_FILE, toAddress } from "../state/index.ts";
import { addressOf } from "./browser-url.ts";
import { useFilterNames } from "./filter-names.ts";
import { seenPart } from "./seen-part.ts";
import { useOnStage } from "./stage/on-stage.ts";
import { useDetailsTop } from "./use-details-top.ts";
import { useCounts, useModel, useWorkbench } from "./use-workbench.ts";
import { WalkOffer } from "./views/walk-offer.tsx";
import { datingWords } from "./words.ts";

/** The filter as a sentence: bold parts lead to their facet and can be taken out. A copy says what is in focus too. */
export function SentenceRow() {
  const filter = useModel((model) => model.view.filter);
  const view = useModel((model) => model.view.view);
  const focus = useModel((model) => model.view.focus);
  const names = useFilterNames();
  const parts = filterSentence(filter, names);
  const row = useRef<HTMLDivElement>(null);
  useDetailsTop(row);
  const { answer: counts } = useCounts();
  const dated = filter.from !== null || filter.to !== null;
  const dating = dated && counts?.dating ? ` (${datingWords(counts.dating)})` : "";
  return (
    <div className="sentence-row" ref={row}>
      <p className="sentence">
        {parts.map((part, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no identity but their place.
          <Part key={i} part={part} />
        ))}
        {dating}
      </p>
      <WalkOffer />
      <CopySentence text={sentenceText(parts) + dating + partWords(seenPart({ view, focus }), names)} />
    </div>
  );
}

function Part({ part }: { part: SentencePart }) {
  const workbench = useWorkbench();
  if (!part.clause) return part.text;
  const { clause, value, text } = part;
  return (
    <span className="part">
      <button type="button" className="part-name" onClick={() => document.getElementById(`facet-${clause}`)?.focus()}>
        {text}
      </button>
      <button
        type="button"
        className="part-remove"
        aria-label={`Remove ${text}`}
        onClick={() => workbench.change(filterBy((filter) => removeValue(filter, clause, value)))}
      >
        <X size={12} strokeWidth={2} aria-hidden="true" />
      </button>
    </span>
  );
}

const COPIED_FOR = 2000;

function CopySentence({ text }: { text: string }) {
  const workbench = useWorkbench();
  const [said, setSaid] = useState<string | null>(null);
  const copy = async (what: string, words: string) => {
    try {
      await navigator.clipboard.writeText(words);
      setSaid(`${what} copied`);
      if (what === "Link" && workbench.store.getState().view.record !== null) workbench.tell(LINK_NEEDS_FILE);
    } catch {
      setSaid("Could not copy. Take it from the address bar.");
    }
    setTimeout(() => setSaid(null), COPIED_FOR);
  };
  const scene = useOnStage()?.scene;
  const link = () => {
    const { view } = workbench.store.getState();
    // Where the picture was moved to is not in the address bar, but whoever gets the link sees the same.
    const pairs = toAddress({ ...view, camera: scene?.camera() ?? view.camera });
    return new URL(addressOf(pairs), location.href).href;
  };
  return (
    <span className="copies">
      <span role="status" className="copied">
        {said}
      </span>
      <button type="button" className="button small copy-sentence" onClick={() => void copy("Sentence", text)}>
        Copy sentence
      </button>
      <button type="button" className="button small" onClick={() => void copy("Link", link())}>
        <Link2 size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>Copy link</span>
      </button>
    </span>
  );
}
