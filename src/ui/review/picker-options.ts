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
  /** What the field holds now, alone or among others: choosing it leaves it so, or takes it out. Null for what it does not hold. */
  readonly held: Held | null;
  /** What Shift and Enter do, in words; null when that is nothing of its own. */
  readonly also: string | null;
}

export type Held = "alone" | "among";

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

/** The row of a target: what is in it, which can be taken out, and whether it has a side. */
export interface TargetRow {
  readonly holds: "stance" | "target";
  readonly id: Id;
}

/** `row`: of a target that is being changed; null where there is none yet. */
export function pickerOptions(
  field: Exclude<PickField, WordField>,
  summary: Summary,
  statement: Statement,
  typed: string,
  row: TargetRow | null,
): Option[] {
  const asked = simple(typed);
  const suggested = suggestedIn(field, statement);
  const held = heldIn(field, statement, row);
  const offered = offers(field, summary)
    .map((one) => ({
      one,
      rank: rankOf(one, asked),
      note: suggested.get(one.id) ?? null,
      held: held.includes(one.id) ? HELD[field] : null,
    }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.rank ?? 0) - (b.rank ?? 0) || byName(a.one, b.one))
    .slice(0, MOST)
    .map(({ one, note, held }): Option => {
      const { kind, id, name, node } = one;
      const also = field === "speaker" && held === null ? jointly(statement.others.includes(id)) : null;
      return { key: id, label: name, note, kind: node, pick: { what: "thing", kind, id }, held, also };
    });
  const nothing = field !== "toward" ? NONE[field] : row === null ? null : NOT_TOWARD[row.holds];
  const isEmpty = field !== "toward" && held.length === 0;
  const none: Option[] = nothing?.toLowerCase().startsWith(asked)
    ? [{ ...PLAIN, key: "none", label: nothing, pick: { what: "none" }, held: isEmpty ? "alone" : null }]
    : [];
  return asked === "" ? [...offered, ...none] : [...offered, ...none, ...newOnes(field, typed.trim())];
}

/** The few words that a field can hold, those that have what is typed. */
export function wordOptions(field: WordField, statement: Readonly<Record<WordField, string>>, typed: string): Option[] {
  const names: Readonly<Record<string, string>> = field === "form" ? FORM_NAMES : ACT_NAMES;
  const asked = typed.trim().toLowerCase();
  const values: readonly string[] = field === "form" ? FORMS : ACTS;
  return values
    .filter((value) => names[value]?.toLowerCase().includes(asked))
    .map((value) => ({
      ...PLAIN,
      key: value,
      label: names[value] ?? value,
      pick: { what: "value", value },
      held: statement[field] === value ? "alone" : null,
    }));
}

const PLAIN = { note: null, kind: null, also: null } as const;

/** Where the list begins: at what the field holds, or at the first where it holds nothing. */
export function startIn(options: readonly Option[]): number {
  return Math.max(
    0,
    options.findIndex(({ held, pick }) => held !== null && pick.what !== "none"),
  );
}

const HELD = { speaker: "alone", behalf: "alone", addressees: "among", toward: "alone" } as const;

const jointly = (isJoint: boolean) => (isJoint ? "no longer as a joint speaker" : "as a joint speaker");

function heldIn(
  field: Exclude<PickField, WordField>,
  { speaker, onBehalfOf, addressees }: Statement,
  row: TargetRow | null,
): readonly Id[] {
  const held = {
    speaker: [speaker],
    behalf: [onBehalfOf],
    addressees,
    toward: [row?.id ?? null],
  };
  return held[field].filter((id) => id !== null);
}

/** What the field holds and whom extraction had in mind, the issues, whom the words name, everybody else. */
function placeOf({
  one,
  note,
  held,
}: {
  readonly one: Offered;
  readonly note: string | null;
  readonly held: Held | null;
}) {
  if (held !== null || note === SUGGESTED) return 0;
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
    held: null,
    also: field === "speaker" ? jointly(false) : null,
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
