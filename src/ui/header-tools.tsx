import {
  CircleHelp,
  Ellipsis,
  FilePlus,
  FolderOpen,
  History,
  Library,
  type LucideIcon,
  Monitor,
  Moon,
  PencilLine,
  Redo2,
  Save,
  Sun,
  Undo2,
  Users,
} from "lucide-react";
import { useId, useRef } from "react";
import type { Theme } from "../state/index.ts";
import { useSave } from "./keeping/use-save.ts";
import { type DialogName, useDialogs } from "./use-dialog.ts";
import { usePhone } from "./use-media.ts";
import { useModel, useWorkbench } from "./use-workbench.ts";

const NEXT: Readonly<Record<Theme, Theme>> = { system: "light", light: "dark", dark: "system" };
const THEMES = {
  system: { icon: Monitor, name: "as the system has it" },
  light: { icon: Sun, name: "light" },
  dark: { icon: Moon, name: "dark" },
} as const;

interface Tool {
  readonly name: string;
  readonly icon: LucideIcon;
  use(): void;
}

/**
 * Colours and help, and behind a button what is done with records as such. On a phone all of it is there, and bringing records and
 * articles with it, so that the record's title has room.
 */
export function HeaderTools({ show }: { show(dialog: DialogName): void }) {
  const workbench = useWorkbench();
  const theme = useModel((model) => model.settings.theme);
  const phone = usePhone();
  const save = useSave();
  const { edit } = useDialogs();
  const edits = useModel((model) => model.edits);
  const keeping = useModel((model) => model.keeping);
  const colours = {
    name: `Colours: ${THEMES[theme].name}`,
    icon: THEMES[theme].icon,
    use: () => workbench.set({ theme: NEXT[theme] }),
  };
  const help = { name: "Help", icon: CircleHelp, use: () => show("help") };
  const own = [
    { name: "Actors and issues", icon: Users, use: () => edit({ do: "list", of: "actors" }) },
    { name: "Records", icon: Library, use: () => show("records") },
    { name: "History", icon: History, use: () => show("history") },
    { name: "Save to a file", icon: Save, use: save },
  ];
  if (phone) {
    // What stands in the header, or at the foot of the page, where there is room.
    const turns = [
      ...(keeping === "elsewhere"
        ? [{ name: "Edit here", icon: PencilLine, use: () => void workbench.editHere() }]
        : []),
      ...(edits.undo === null ? [] : [{ name: "Undo", icon: Undo2, use: () => workbench.undo() }]),
      ...(edits.redo === null ? [] : [{ name: "Redo", icon: Redo2, use: () => workbench.redo() }]),
    ];
    const open = { name: "Open", icon: FolderOpen, use: () => show("open") };
    const add = { name: "Add articles", icon: FilePlus, use: () => show("add") };
    return <More tools={[...turns, open, add, ...own, colours, help]} />;
  }
  return (
    <>
      <IconButton {...colours} label={`${colours.name}. Change`} />
      <IconButton {...help} label="Help" />
      <More tools={own} />
    </>
  );
}

function IconButton({ name, icon: Icon, use, label }: Tool & { readonly label: string }) {
  return (
    <button type="button" className="button icon" title={name} aria-label={label} onClick={use}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}

function More({ tools }: { readonly tools: readonly Tool[] }) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  return (
    <>
      <button type="button" className="button icon" title="More" aria-label="More" popoverTarget={id}>
        <Ellipsis size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, and these are none. */}
      <div ref={menu} id={id} popover="auto" className="popover header-more" role="group" aria-label="More">
        {tools.map(({ name, icon: Icon, use }) => (
          <button
            key={name}
            type="button"
            className="button"
            onClick={() => {
              menu.current?.hidePopover();
              use();
            }}
          >
            <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
            {name}
          </button>
        ))}
      </div>
    </>
  );
}
