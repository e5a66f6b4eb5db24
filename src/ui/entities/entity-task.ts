import type { ActorKind, Id, Quote } from "../../model/index.ts";

/** What can be done to the record's actors, issues and articles and to what it says of itself, each in a dialog of its own. */
export type EntityTask =
  | { readonly do: "list"; readonly of: "actors" | "issues" }
  /** Null for a new one, with the name that is at hand. */
  | { readonly do: "actor"; readonly id: Id | null; readonly name?: string; readonly kind?: ActorKind }
  | { readonly do: "issue"; readonly id: Id | null; readonly name?: string }
  | { readonly do: "merge"; readonly of: "actor" | "issue"; readonly id: Id; readonly other?: Id }
  | { readonly do: "split"; readonly id: Id }
  | { readonly do: "remove"; readonly of: "actor" | "issue"; readonly id: Id }
  /** What an actor did or was done to; null for something new. */
  | { readonly do: "relation"; readonly of: Id; readonly id: Id | null }
  /** Something new that words of an article show. */
  | { readonly do: "shown-relation"; readonly shown: ShownAction }
  | { readonly do: "source" | "remove-source"; readonly id: Id }
  | { readonly do: "record" | "contested" };

/** Words of an article that show an action, and who did what to whom as far as they tell. */
export interface ShownAction {
  readonly source: Id;
  readonly quotes: readonly Quote[];
  readonly from: Id | null;
  readonly to: Id | null;
  readonly kind: string;
}

/** What a dialog can do to the dialogs. */
export interface TaskProps {
  /** Closes this one. */
  onClose(): void;
  /** Lays another over it. */
  open(task: EntityTask): void;
  /** Closes all, to see something on the page. */
  closeAll(): void;
  /** Closes this one and those about a thing that is other now than when they were opened. */
  settled(id: Id): void;
  /** The same of a thing that is gone, or has become another, on the whole screen. */
  gone(id: Id, now: Id | null): void;
}
