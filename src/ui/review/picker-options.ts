/** What is typed in a field's picker -> what can be chosen: none, who was suggested, what matches, somebody new. */
import { ACTOR_KINDS, ACTS, FORMS, type Id, type Statement } from "../../model/index.ts";
import type { NodeKind, Summary } from "../../query/index.ts";
import { fold, levelled } from "../../text/fold.ts";
import { ACT_NAMES, FORM_NAMES } from "../words.ts";
import type { NewThing } from "./add-thing.ts";

export type PickField = "speaker" | "behalf" | "addressees" | "toward" | "form" | "act";

/** Fields that hold one of a few words. */
export type WordField = "form" | "act";

export interface Option {
  /** Unique in the list. */
  readonly key: string;
  readonly label: string;
  /** What is said after the name: why it is offered. */
  readonly note: string | null;
  readonly kind: NodeKind | null;
  readonly pick: Pick;
}

export type Pick =
  | { readonly what: "none" }
  | { readonly what: "thing"; readonly kind: "actor" | "issue"; readonly id: Id }
  /** An issue's proposition is asked for then. */
  | { readonly what: "new"; readonly thing: NewThing }
  | { readonly what: "value"; readonly value: string };

interface Offered {
  readonly kind: "actor" | "issue";
  readonly node: NodeKind;
  readonly id: Id;
  readonly name: string;
  readonly names: readonly string[];
}

const SUGGESTED = "suggested";

/** Options at most: a list is for reading, and typing narrows it. */
const MOST = 40;

/** `held`: what the row of a target has, which can be taken out. */
export function pickerOptions(
  field: Exclude<PickField, WordField>,
  summary: Summary,
  statement: Statement,
  typed: string,
  held: "stance" | "target" | null,
): Option[] {
  const asked = simple(typed);
  const suggested = suggestedIn(field, statement);
  const offered = offers(field, summary)
    .map((one) => ({ one, rank: rankOf(one, asked), note: suggested.get(one.id) ?? null }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.rank ?? 0) - (b.rank ?? 0) || byName(a.one, b.one))
    .slice(0, MOST)
    .map(({ one, note }): Option => {
      const { kind, id, name, node } = one;
      return { key: id, label: name, note, kind: node, pick: { what: "thing", kind, id } };
    });
  const nothing = field !== "toward" ? NONE[field] : held === null ? null : NOT_TOWARD[held];
  const none: Option[] = nothing?.toLowerCase().startsWith(asked)
    ? [{ key: "none", label: nothing, note: null, kind: null, pick: { what: "none" } }]
    : [];
  return asked === "" ? [...offered, ...none] : [...offered, ...none, ...newOnes(field, typed.trim())];
}

/** The few words that a field can hold, those that have what is typed. */
export function wordOptions(field: WordField, typed: string): Option[] {
  const names: Readonly<Record<string, string>> = field === "form" ? FORM_NAMES : ACT_NAMES;
  const asked = typed.trim().toLowerCase();
  const values: readonly string[] = field === "form" ? FORMS : ACTS;
  return values
    .filter((value) => names[value]?.toLowerCase().includes(asked))
    .map((value) => ({
      key: value,
      label: names[value] ?? value,
      note: null,
      kind: null,
      pick: { what: "value", value },
    }));
}

/** Whom extraction had in mind, the issues, whom the words name, everybody else. */
function placeOf({ one, note }: { readonly one: Offered; readonly note: string | null }): number {
  if (note === SUGGESTED) return 0;
  return one.kind === "issue" ? 1 : note !== null ? 2 : 3;
}

/** What stands in a field that is empty, and empties it. */
const NONE: Readonly<Record<Exclude<PickField, WordField | "toward">, string>> = {
  speaker: "Nobody named",
  behalf: "Nobody",
  addressees: "Nobody",
};
const NOT_TOWARD = { stance: "Nothing: take this stance out", target: "Nothing yet" } as const;

function newOnes(field: PickField, name: string): Option[] {
  const people = ACTOR_KINDS.map((kind): NewThing => ({ kind, name }));
  const things = field === "toward" ? [{ kind: "issue", name, proposition: "" } as const, ...people] : people;
  return things.map((thing) => ({
    key: `new ${thing.kind}`,
    label: `New ${thing.kind}: ${name}`,
    note: null,
    kind: thing.kind,
    pick: { what: "new", thing },
  }));
}

function offers(field: PickField, { actors, issues }: Summary): Offered[] {
  const people = actors.map(({ id, kind, name, short, aliases }) => ({
    kind: "actor" as const,
    node: kind,
    id,
    name,
    names: [name, ...(short === null ? [] : [short]), ...aliases],
  }));
  if (field !== "toward") return people;
  return [
    ...issues.map(({ id, name }) => ({ kind: "issue" as const, node: "issue" as const, id, name, names: [name] })),
    ...people,
  ];
}

/** Whom extraction had in mind, then whom the words name. */
function suggestedIn(field: PickField, { suggested, mentions }: Statement): Map<Id, string> {
  const coding = suggested?.coding;
  const named = mentions.map((id): [Id, string] => [id, "named in the words"]);
  const had: Readonly<Record<PickField, readonly (Id | null)[]>> = {
    speaker: coding ? [coding.speaker.id, ...coding.others] : [],
    behalf: [coding?.onBehalfOf ?? null],
    addressees: coding?.addressees.map(({ id }) => id) ?? [],
    toward: coding?.targets.map(({ toward }) => toward.id) ?? [],
    form: [],
    act: [],
  };
  const first = had[field].flatMap((id): [Id, string][] => (id === null ? [] : [[id, SUGGESTED]]));
  return new Map([...named, ...first]);
}

/** 0 where a name begins with it, 1 where a word of one does, 2 where it stands within; null where it does not. */
function rankOf({ names }: Offered, asked: string): number | null {
  if (asked === "") return 0;
  const ranks = names.map(simple).flatMap((name) => {
    const at = name.indexOf(asked);
    if (at < 0) return [];
    return name.startsWith(asked) ? [0] : name.includes(` ${asked}`) ? [1] : [2];
  });
  return ranks.length === 0 ? null : Math.min(...ranks);
}

function byName(a: Offered, b: Offered): number {
  const [x, y] = [simple(a.name), simple(b.name)];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
}

const simple = (text: string) => fold(levelled(text)).trim();
