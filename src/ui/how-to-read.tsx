import { useDialogs } from "./use-dialog.ts";
import { useModel } from "./use-workbench.ts";

/** The way to the page of Help that says what a line, a mark and a ring mean. */
export function HowToRead() {
  const { show } = useDialogs();
  const embed = useModel((model) => model.view.embed);
  if (embed) return null;
  return (
    <button type="button" className="link how-to-read" onClick={() => show("help")}>
      How to read this
    </button>
  );
}
