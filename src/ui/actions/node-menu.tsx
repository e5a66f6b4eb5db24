import "./actions.css";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from "react";
import { type Change, choose } from "../../state/index.ts";
import { useThingName } from "../statement-ref.tsx";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { type NodeOf, nodeActions } from "./node-actions.ts";
import { useCopyLink } from "./use-copy-link.ts";

interface Props {
  readonly node: NodeOf;
  /** In CSS pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  onClose(): void;
}

interface Item {
  readonly does: string;
  readonly name: string;
  readonly key: string | null;
  readonly why: string | null;
  readonly change: Change | null;
}

/** What can be done with a node, where it stands on the stage: arrows, Home, End and first letters go from one to the next. */
export function NodeMenu({ node, at, onClose }: Props) {
  const workbench = useWorkbench();
  const state = useModel((model) => model.view);
  const name = useThingName(node.id, true);
  const menu = useRef<HTMLDivElement>(null);
  const [said, copyLink] = useCopyLink();
  const id = useId();
  usePopover(menu, at, onClose);

  const items: readonly Item[] = [
    { does: "open", name: "Open", key: "Enter", why: null, change: choose(node.id) },
    ...nodeActions(state, node),
  ];
  const choices = () => [...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = choices();
    const active = document.activeElement;
    const now = active instanceof HTMLElement ? all.indexOf(active) : -1;
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key] ?? letter(all, now, event.key);
    if (event.key === "Escape" || event.key === "Tab") onClose();
    else if (to !== null) all.at(to % all.length)?.focus();
    else return;
    // The key was for the menu alone: Escape closes nothing else.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={menu} className="node-menu" popover="manual">
      <p className="node-menu-title">{name}</p>
      <div role="menu" aria-label={name} tabIndex={-1} onKeyDown={onKeyDown}>
        {items.map(({ does, name: label, key, change, why }) => (
          <button
            key={does}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className="node-menu-item"
            aria-describedby={why === null ? undefined : `${id}-${does}`}
            aria-disabled={change === null || undefined}
            onClick={() => {
              if (!change) return;
              onClose();
              workbench.change(change);
            }}
          >
            {label}
            {key !== null && (
              <span className="node-menu-key" aria-hidden="true">
                {key}
              </span>
            )}
            {why !== null && (
              <span className="hint" aria-hidden="true" id={`${id}-${does}`}>
                {why}
              </span>
            )}
          </button>
        ))}
        <button
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="node-menu-item"
          onClick={() => void copyLink(node.id)}
        >
          <span role="status">{said ?? "Copy link"}</span>
        </button>
      </div>
    </div>
  );
}

/** The next item that begins with a letter, in turn; null for what is no letter or begins none. */
function letter(items: readonly HTMLElement[], now: number, key: string): number | null {
  if (key.length !== 1 || key === " ") return null;
  const begins = (item: HTMLElement | undefined) => item?.textContent?.toLowerCase().startsWith(key.toLowerCase());
  const turn = items.map((_, i) => (now + 1 + i) % items.length);
  return turn.find((i) => begins(items[i])) ?? null;
}

/** Space between the menu and the window's border. */
const APART = 8;

/** Opens it at a place and inside the window; a press beside it closes it, and the focus goes back to where it was. */
function usePopover(menu: React.RefObject<HTMLDivElement | null>, { x, y }: Props["at"], onClose: () => void): void {
  useLayoutEffect(() => {
    const element = menu.current;
    const before = document.activeElement;
    element?.showPopover();
    return () => {
      const inside = element?.contains(document.activeElement) || document.activeElement === document.body;
      element?.hidePopover();
      if (inside && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [menu]);
  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    const { clientWidth, clientHeight } = document.documentElement;
    element.style.left = `${Math.max(APART, Math.min(x, clientWidth - element.offsetWidth - APART))}px`;
    element.style.top = `${Math.max(APART, Math.min(y, clientHeight - element.offsetHeight - APART))}px`;
    element.querySelector<HTMLElement>("[role=menuitem]")?.focus({ preventScroll: true });
  }, [menu, x, y]);
  useEffect(() => {
    const pressed = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) onClose();
    };
    // Not popover="auto": that closes when the finger or button that opened it is lifted.
    document.addEventListener("pointerdown", pressed, true);
    return () => document.removeEventListener("pointerdown", pressed, true);
  }, [menu, onClose]);
}
