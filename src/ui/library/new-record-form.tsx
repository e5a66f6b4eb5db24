import { useWorkbench } from "../use-workbench.ts";
import { TitleForm } from "./title-form.tsx";

interface Props {
  onCancel(): void;
  /** The record is there, and open. */
  onOpened(): void;
  /** As of a title's form. */
  onDraft(words: string | null): void;
}

/** Asks for the title of a new record, and begins it. */
export function NewRecordForm({ onCancel, onOpened, onDraft }: Props) {
  const workbench = useWorkbench();
  const begin = async (title: string) => {
    if (await workbench.newRecord({ title })) onOpened();
  };
  return (
    <TitleForm
      label="Title of the new record"
      submit="Begin"
      title=""
      onCancel={onCancel}
      onSubmit={begin}
      onDraft={onDraft}
    />
  );
}
