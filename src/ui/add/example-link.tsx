import { useDialog } from "../use-dialog.ts";
import { useWorkbench } from "../use-workbench.ts";

/** For who has no article at hand: the dialog with the example in it. */
export function ExampleLink() {
  const workbench = useWorkbench();
  const show = useDialog();
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        show("add");
        void import("./try-example.ts").then(({ tryExample }) => tryExample(workbench));
      }}
    >
      Try it with an example article
    </button>
  );
}
