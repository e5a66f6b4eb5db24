import { CodeXml } from "lucide-react";
import { useEffect, useRef } from "react";
import { toAddress } from "../../state/index.ts";
import { addressOf } from "../browser-url.ts";
import { useCopy } from "../export/use-copy.ts";
import { useOnStage } from "../stage/on-stage.ts";
import { useModel, useSummary } from "../use-workbench.ts";

/** A frame for a page: wide and high enough for the graph with its key. In CSS pixels. */
const WIDTH = 800;
const HEIGHT = 560;

/** Copies what a page of the same site needs to show this view in a frame. */
export function EmbedCode() {
  const { title } = useSummary();
  const view = useModel((model) => model.view);
  const scene = useOnStage()?.scene;
  const [copied, copy] = useCopy();
  const code = () => {
    const pairs = toAddress({ ...view, camera: scene?.camera() ?? view.camera, embed: true });
    return frameCode(new URL(addressOf(pairs), location.href).href, `${title}, in Onrecord`);
  };
  return (
    <section className="views-embed" aria-label="For another page">
      <button type="button" className="button" onClick={() => void copy("Embed code", code())}>
        <CodeXml size={16} strokeWidth={1.75} aria-hidden="true" />
        {copied?.ok ? "Copied" : "Copy embed code"}
      </button>
      <p className="hint">
        A frame that shows this view in another page of the same site.
        {view.record !== null && " This record is in this browser only, and so is what the frame shows."}
      </p>
      <span role="status" className="visually-hidden">
        {copied?.ok ? "Embed code copied" : ""}
      </span>
      {copied && !copied.ok && <ByHand text={copied.text} />}
    </section>
  );
}

/** An `<iframe>` for an address. */
function frameCode(address: string, title: string): string {
  const attributes = { src: address, title, width: WIDTH, height: HEIGHT, loading: "lazy" };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(String(value))}"`);
  return `<iframe ${written.join(" ")}></iframe>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function ByHand({ text }: { text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <label className="views-by-hand" role="alert">
      Could not copy. Select the text and copy it by hand.
      <textarea ref={field} className="field" readOnly rows={4} defaultValue={text} />
    </label>
  );
}
