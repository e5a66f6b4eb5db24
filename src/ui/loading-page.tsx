import { Opening } from "./late.tsx";
import { useModel } from "./use-workbench.ts";

/** While a record is opened. */
export function LoadingPage() {
  const opening = useModel((model) => model.opening);
  return (
    <main className="blank" aria-busy="true">
      <h1 className="visually-hidden">Onrecord</h1>
      <Opening what={opening ?? "the record"} />
    </main>
  );
}
