/** What somebody did to somebody into what the fields of its form hold, and back. */
import type { SetRelation } from "../../edit/index.ts";
import type { Id, Relation } from "../../model/index.ts";
import type { Choices } from "./actor-draft.ts";
import { changedFields, type Problems, touchedSince, typed } from "./problems.ts";
import { typedDate } from "./typed-date.ts";

export interface RelationDraft {
  /** As the list of choices names them. */
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly date: string;
  readonly source: Id;
  readonly gist: string;
}

/** Of something new `of` is the one who did it, and `source` where it is told. */
export function relationDraft(relation: Relation | null, of: Id, source: Id, { labelOf }: Choices): RelationDraft {
  const label = (id: Id) => labelOf.get(id) ?? id;
  if (relation === null) return { from: label(of), to: "", kind: "", date: "", source, gist: "" };
  const { from, to, kind, date, gist } = relation;
  return { from: label(from), to: label(to), kind, date: date?.edtf ?? "", source: relation.source, gist };
}

/** The fields that are other than the relation's, all of a new one's; or what is wrong with them. */
export function readRelationDraft(
  draft: RelationDraft,
  relation: Relation | null,
  { idOf, labelOf }: Choices,
): { readonly set: SetRelation } | { readonly problems: Problems } {
  const end = (text: string, before: Id | undefined) => {
    const named = typed(text);
    const isBefore = before !== undefined && (labelOf.get(before) ?? before) === named;
    return idOf.get(named) ?? (isBefore ? before : undefined);
  };
  const [from, to] = [end(draft.from, relation?.from), end(draft.to, relation?.to)];
  const [kind, gist] = [typed(draft.kind), typed(draft.gist)];
  const date = typedDate(draft.date, relation?.date ?? null, { basis: "stated", why: null });
  const problems: Record<string, string> = {};
  if (from === undefined) problems.from = NOT_THERE;
  if (to === undefined) problems.to = NOT_THERE;
  if (kind === "") problems.kind = "Say what was done.";
  if (date === undefined) problems.date = "This is no date.";
  if (draft.source === "") problems.source = "Add an article first: an action stands in one.";
  if (from === undefined || to === undefined || date === undefined || Object.keys(problems).length > 0) {
    return { problems };
  }
  const read = { from, to, kind, date, source: draft.source, gist };
  const first = relation && relationDraft(relation, relation.from, relation.source, { idOf, labelOf });
  if (relation === null || first === null) return { set: read };
  const touched = touchedSince(first, draft);
  return {
    set: changedFields<SetRelation>(relation, read, (key) => key in draft && touched(key as keyof RelationDraft)),
  };
}

const NOT_THERE = "No actor of this record is called so. Choose one of the list.";
