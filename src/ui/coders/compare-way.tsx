import { useModel } from "../use-workbench.ts";
import { ChooseCoderFile } from "./choose-coder-file.tsx";

/** Opening another coder's record beside the one that is open, as one of the ways to open something. */
export function CompareWay({ busy, onOpened }: { busy: boolean; onOpened(): void }) {
  const title = useModel((model) => model.summary?.title ?? null);
  if (title === null) return null;
  return (
    <section className="open-way">
      <h3>Another coder’s record of the same articles</h3>
      <p>
        Where it differs from {title}, how far the two agree, and whose reading to keep. Nothing is taken by itself.
      </p>
      <ChooseCoderFile disabled={busy} onOpened={onOpened}>
        Compare with another coder…
      </ChooseCoderFile>
    </section>
  );
}
