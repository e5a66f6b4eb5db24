/** An actor into what the fields of its form hold, and back. */
import type { SetActor } from "../../edit/index.ts";
import type { Actor, ActorKind, Affiliation, Basis, Id } from "../../model/index.ts";
import { changedFields, NO_PROBLEMS, type Problems, touchedSince, typed, typedOrNull } from "./problems.ts";
import { isBefore, NO_DATE, typedDate } from "./typed-date.ts";

export interface ActorDraft {
  readonly kind: ActorKind;
  readonly name: string;
  readonly short: string;
  readonly aliases: readonly string[];
  /** One more of them that is typed and not added yet: it is meant all the same. */
  readonly alias: string;
  readonly description: string;
  readonly affiliations: readonly AffiliationDraft[];
}

export interface AffiliationDraft {
  /** Tells the rows of a form apart while they come and go. */
  readonly key: number;
  /** As the list of choices names it. */
  readonly agency: string;
  readonly role: string;
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
  readonly why: string;
  /** What the row was made of; null when it is new. */
  readonly before: Affiliation | null;
}

/** Actors by what a list of choices calls them: the name, with the id where two share one. */
export interface Choices {
  readonly idOf: ReadonlyMap<string, Id>;
  readonly labelOf: ReadonlyMap<Id, string>;
}

export function choicesOf(actors: readonly Pick<Actor, "id" | "name">[]): Choices {
  const count = new Map<string, number>();
  for (const { name } of actors) count.set(typed(name), (count.get(typed(name)) ?? 0) + 1);
  const labels = actors.map(({ id, name }): [Id, string] => [
    id,
    count.get(typed(name)) === 1 && typed(name) !== "" ? typed(name) : `${typed(name)} (${id})`.trim(),
  ]);
  return { labelOf: new Map(labels), idOf: new Map(labels.map(([id, label]) => [label, id])) };
}

export function actorDraft(actor: Actor, { labelOf }: Choices): ActorDraft {
  return {
    kind: actor.kind,
    name: actor.name,
    short: actor.short ?? "",
    aliases: actor.aliases,
    alias: "",
    description: actor.description ?? "",
    affiliations: actor.affiliations.map((one, key) => ({
      key,
      agency: one.agency === null ? "" : (labelOf.get(one.agency) ?? one.agency),
      role: one.role ?? "",
      from: one.from?.edtf ?? "",
      to: one.to?.edtf ?? "",
      basis: one.basis,
      why: one.why ?? "",
      before: one,
    })),
  };
}

export function newAffiliation(others: readonly AffiliationDraft[]): AffiliationDraft {
  const key = Math.max(-1, ...others.map((one) => one.key)) + 1;
  return { key, agency: "", role: "", from: "", to: "", basis: "stated", why: "", before: null };
}

/** The fields that are other than the actor's, all of a new one's; or what is wrong with them. What nobody touched stays as it is, tidy or not. */
export function readActorDraft(
  draft: ActorDraft,
  actor: Actor | null,
  choices: Choices,
): { readonly set: SetActor } | { readonly problems: Problems } {
  const first = actor && actorDraft(actor, choices);
  const untouched = new Map(first?.affiliations.map((one) => [JSON.stringify(one), one.before]));
  const affiliations = draft.affiliations
    .filter((one) => !isBlank(one))
    .map((one) => {
      const before = untouched.get(JSON.stringify(one)) ?? null;
      return before === null ? readAffiliation(one, choices) : { affiliation: before };
    });
  const problems: Problems = Object.assign(
    {},
    typed(draft.name) === "" ? { name: "An actor needs a name." } : NO_PROBLEMS,
    ...affiliations.map((read) => ("problems" in read ? read.problems : NO_PROBLEMS)),
  );
  if (Object.keys(problems).length > 0) return { problems };
  const name = typed(draft.name);
  const aliases = [...new Set([...draft.aliases, draft.alias].map(typed))];
  const read: SetActor = {
    kind: draft.kind,
    name,
    short: typedOrNull(draft.short),
    aliases: aliases.filter((alias) => alias !== "" && alias !== name),
    description: typedOrNull(draft.description),
    affiliations: affiliations.flatMap((one) => ("affiliation" in one ? [one.affiliation] : [])),
  };
  if (actor === null || first === null) return { set: read };
  const touched = touchedSince(first, draft);
  return {
    set: changedFields<SetActor>(actor, read, (key) => {
      // A name that becomes the first one is no other name any more.
      if (key === "aliases") return touched("aliases") || touched("alias") || touched("name");
      return key !== "sameAs" && touched(key);
    }),
  };
}

function isBlank({ agency, role, from, to, why, before }: AffiliationDraft): boolean {
  return before === null && [agency, role, from, to, why].every((text) => text.trim() === "");
}

function readAffiliation(
  draft: AffiliationDraft,
  { idOf, labelOf }: Choices,
): { readonly affiliation: Affiliation } | { readonly problems: Problems } {
  const { key, basis, before } = draft;
  const named = typed(draft.agency);
  const kept = before?.agency ?? null;
  // An agency that the record does not hold stays what it was while nobody names another.
  const agency =
    named === ""
      ? null
      : (idOf.get(named) ?? (kept !== null && (labelOf.get(kept) ?? kept) === named ? kept : undefined));
  const role = typedOrNull(draft.role);
  const why = basis === "inferred" ? typedOrNull(draft.why) : null;
  const from = typedDate(draft.from, before?.from ?? null, { basis, why });
  const to = typedDate(draft.to, before?.to ?? null, { basis, why });
  const problems: Record<string, string> = {};
  const tell = (field: string, words: string) => {
    problems[`${key} ${field}`] = words;
  };
  if (agency === undefined) tell("agency", "No other actor of this record is called so. Choose one of the list.");
  else if (agency === null && role === null) tell("role", "Say with whom, or as what.");
  if (from === undefined) tell("from", NO_DATE);
  if (to === undefined) tell("to", NO_DATE);
  if (from !== undefined && to !== undefined && isBefore(from, to)) tell("to", "It ends before it begins.");
  if (basis === "inferred" && why === null) tell("why", "Say from what it is inferred.");
  if (Object.keys(problems).length > 0 || agency === undefined || from === undefined || to === undefined)
    return { problems };
  return { affiliation: { ...before, agency, role, from, to, basis, why, evidence: before?.evidence ?? [] } };
}
