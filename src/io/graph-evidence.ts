/** A part of a record -> the words behind each tie, in the order of the statements' ids and of their quotes. */
import type { Affiliation, EdtfDate, Form, Id, OnRecord, Quote, Relation, Stance, Statement } from "../model/index.ts";
import type { TieId } from "../query/question.ts";
import { rootsOf } from "../query/roots.ts";
import { makeTieId } from "../query/tie-id.ts";
import { ownGist } from "../text/summed-up.ts";

/** Where words stand, and which they are; the place is missing when a relation or an affiliation has no quote. */
export interface EvidenceItem extends Partial<Quote> {
  readonly statement?: Id;
  readonly relation?: Id;
  readonly source?: Id;
  readonly form?: Form;
  /** Our words for what is said or done; null where nobody has summed it up yet. */
  readonly gist?: string | null;
  readonly role?: string | null;
  readonly date?: EdtfDate | null;
  /** The statement whose words these repeat. */
  readonly repeats?: Id;
  /** The statement that claims a deed; null for the source's own account. */
  readonly by?: Id | null;
  readonly basis?: Stance["basis"];
  readonly reason?: string;
  readonly why?: string | null;
}

export interface PartEvidence {
  /** Of every tie that the part's statements, relations and affiliations can make, in both folds. */
  readonly ofTie: ReadonlyMap<TieId, readonly EvidenceItem[]>;
  /** Of a statement that is drawn: where its words stand again. */
  readonly again: ReadonlyMap<Id, readonly EvidenceItem[]>;
}

/** `drawn` are the nodes that are drawn: what repeats the words of a statement among them is evidence for its ties too. */
export function partEvidence(record: OnRecord, drawn: ReadonlySet<Id>): PartEvidence {
  const ofTie = new Map<TieId, EvidenceItem[]>();
  const again = new Map<Id, EvidenceItem[]>();
  const add: Add = (tie, items) => addTo(ofTie, tie, items);
  const standsFor = drawnFor(record.statements, drawn);
  for (const statement of record.statements) {
    if (statement.review.status === "rejected") continue;
    const own = standsFor(statement.id);
    const items = statementEvidence(statement);
    if (own !== statement.id) addTo(again, own, items);
    addStatement(statement, own, items, standsFor, add);
  }
  for (const relation of record.relations) {
    const { from, to, kind: deed } = relation;
    add(makeTieId({ kind: "relation", source: from, deed, target: to }), relationEvidence(relation));
  }
  for (const { id, affiliations } of record.actors) {
    for (const affiliation of affiliations) {
      const { agency } = affiliation;
      if (agency === null) continue;
      add(makeTieId({ kind: "affiliation", source: id, target: agency }), affiliationEvidence(affiliation));
    }
  }
  return { ofTie, again };
}

type Add = (tie: TieId, items: readonly EvidenceItem[]) => void;

function addTo<K>(lists: Map<K, EvidenceItem[]>, key: K, items: readonly EvidenceItem[]): void {
  const known = lists.get(key);
  if (known) known.push(...items);
  else lists.set(key, [...items]);
}

function addStatement(
  statement: Statement,
  own: Id,
  items: readonly EvidenceItem[],
  standsFor: (id: Id) => Id,
  add: Add,
): void {
  const speakers = new Set([...(statement.speaker === null ? [] : [statement.speaker]), ...statement.others]);
  for (const speaker of speakers) {
    add(makeTieId({ kind: "said", source: speaker, target: own }), items);
    add(makeTieId({ kind: "source", source: speaker, target: statement.source }), items);
  }
  add(makeTieId({ kind: "source", source: own, target: statement.source }), items);
  for (const { value, toward, basis, reason } of statement.stances) {
    const target = toward.kind === "statement" ? standsFor(toward.id) : toward.id;
    const coded = items.map((item) => ({ ...item, basis, reason }));
    for (const source of new Set([...speakers, own])) {
      add(makeTieId({ kind: "stance", source, stance: value, target }), coded);
    }
  }
}

/** The statement that is drawn for the words of another: itself, or the one with the same root. */
function drawnFor(statements: readonly Statement[], drawn: ReadonlySet<Id>): (id: Id) => Id {
  const roots = rootsOf(statements);
  const byRoot = new Map<Id, Id>();
  for (const { id } of statements) {
    const root = roots.get(id) ?? id;
    if (drawn.has(id) && !byRoot.has(root)) byRoot.set(root, id);
  }
  return (id) => (drawn.has(id) ? id : (byRoot.get(roots.get(id) ?? id) ?? id));
}

function statementEvidence({ id, source, form, gist, date, repeats, quotes }: Statement): EvidenceItem[] {
  const about = { form, gist: ownGist(gist), date, ...(repeats !== null && { repeats }) };
  return quotes.map((quote) => ({ statement: id, source, ...quote, ...about }));
}

function relationEvidence({ id, source, gist, date, by, quotes }: Relation): EvidenceItem[] {
  const about = { gist, date, by };
  const places = quotes.length > 0 ? quotes : [{}];
  return places.map((quote) => ({ relation: id, source, ...quote, ...about }));
}

function affiliationEvidence({ role, basis, why, evidence }: Affiliation): EvidenceItem[] {
  if (evidence.length === 0) return [{ role, basis, why }];
  return evidence.map(({ source, quote }) => ({ source, ...quote, role, basis, why }));
}
